/** Tests of this room. */
@NullMarked
package dev.rekap.gateway.observe;

import org.jspecify.annotations.NullMarked;
