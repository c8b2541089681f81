/** Tests of this room. */
@NullMarked
package dev.rekap.gateway.outbox;

import org.jspecify.annotations.NullMarked;
