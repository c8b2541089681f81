/** Tests of {@code dev.rekap.gateway.channel.telegram}. */
@NullMarked
package dev.rekap.gateway.channel.telegram;

import org.jspecify.annotations.NullMarked;
