/** Tests of this room. */
@NullMarked
package dev.rekap.gateway.updates;

import org.jspecify.annotations.NullMarked;
