/** Client of the Bot API: calls, downloads, errors. */
@NullMarked
package dev.rekap.gateway.channel.telegram;

import org.jspecify.annotations.NullMarked;
