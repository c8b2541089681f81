/** Tests of {@code dev.rekap.gateway.channel}. */
@NullMarked
package dev.rekap.gateway.channel;

import org.jspecify.annotations.NullMarked;
