/** Tests of {@code dev.rekap.gateway.channel.outbox}. */
@NullMarked
package dev.rekap.gateway.channel.outbox;

import org.jspecify.annotations.NullMarked;
