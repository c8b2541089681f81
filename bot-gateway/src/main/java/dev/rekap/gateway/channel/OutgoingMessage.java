package dev.rekap.gateway.channel;

import java.util.List;

/**
 * A message as the bot sends it: plain text, never markup.
 *
 * @param text 1 to 4,096 UTF-16 units, as Telegram counts
 * @param buttons rows of buttons; may be empty
 */
public record OutgoingMessage(String text, List<List<Button>> buttons) {

    /** The longest text that Telegram takes, in UTF-16 units. */
    public static final int MAX_TEXT = 4096;

    /** The longest caption of a document that Telegram takes, in UTF-16 units. */
    public static final int MAX_CAPTION = 1024;

    /**
     * A button under a message.
     *
     * @param label that the user reads
     * @param data that comes back when it is pressed, 1 to 64 bytes in UTF-8
     */
    public record Button(String label, String data) {}

    public OutgoingMessage {
        buttons = buttons.stream().map(List::copyOf).toList();
    }

    public static OutgoingMessage of(String text) {
        return new OutgoingMessage(text, List.of());
    }
}
