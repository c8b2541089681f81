/** Elects the one replica that polls Telegram and sends to it. */
@NullMarked
package dev.rekap.gateway.channel.leader;

import org.jspecify.annotations.NullMarked;
