/** Tests of {@code dev.rekap.gateway.channel.conversation}. */
@NullMarked
package dev.rekap.gateway.channel.conversation;

import org.jspecify.annotations.NullMarked;
