package dev.rekap.contracts;

import org.jspecify.annotations.Nullable;

/**
 * Where the user waits for the result. It rides along opaquely; only bot-gateway reads it.
 *
 * @param chat Telegram's id of the chat
 * @param message Telegram's id of the progress message in that chat
 * @param locale BCP 47 language tag the user reads, such as {@code id}
 */
public record ReplyTo(long chat, @Nullable Long message, String locale) {}
