/** Telegram in and out, without a product: what products receive from chats, and what they say there. */
@NullMarked
package dev.rekap.gateway.channel;

import org.jspecify.annotations.NullMarked;
