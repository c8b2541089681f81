package dev.rekap.gateway.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as the bot sends it: plain text, never markup.
 *
 * @param text 1 to 4,096 UTF-16 units, as Telegram counts
 * @param buttons rows of buttons; may be empty
 * @param asksReply whether Telegram is to open the field for a reply to it; then it has no buttons
 */
public record OutgoingMessage(String text, List<List<Button>> buttons, boolean asksReply) {

    /** The longest text that Telegram takes, in UTF-16 units. */
    public static final int MAX_TEXT = 4096;

    /** The longest caption of a document that Telegram takes, in UTF-16 units. */
    public static final int MAX_CAPTION = 1024;

    /**
     * A button under a message.
     *
     * @param label that the user reads
     * @param data that comes back when it is pressed, 1 to 64 bytes in UTF-8; empty if it opens a page
     * @param url of the page that it opens; none for a button that is pressed
     */
    public record Button(
            String label, String data, @Nullable String url) {

        /** A button that is pressed. */
        public Button(String label, String data) {
            this(label, data, null);
        }

        /** A button that opens an address. */
        public static Button link(String label, String url) {
            return new Button(label, "", url);
        }
    }

    public OutgoingMessage {
        buttons = buttons.stream().map(List::copyOf).toList();
        if (asksReply && !buttons.isEmpty()) {
            throw new IllegalArgumentException("Telegram takes buttons, or the wish for a reply");
        }
    }

    /** A message with buttons. */
    public OutgoingMessage(String text, List<List<Button>> buttons) {
        this(text, buttons, false);
    }

    public static OutgoingMessage of(String text) {
        return new OutgoingMessage(text, List.of());
    }

    /** A question that is answered by a reply to it. */
    public static OutgoingMessage question(String text) {
        return new OutgoingMessage(text, List.of(), true);
    }
}
