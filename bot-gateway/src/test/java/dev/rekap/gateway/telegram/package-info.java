/** Tests of this room. */
@NullMarked
package dev.rekap.gateway.telegram;

import org.jspecify.annotations.NullMarked;
