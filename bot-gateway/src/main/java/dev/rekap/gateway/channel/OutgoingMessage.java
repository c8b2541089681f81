package dev.rekap.gateway.channel;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message as the bot sends it: plain text, never markup.
 *
 * @param text 1 to 4,096 UTF-16 units, as Telegram counts
 * @param buttons rows of buttons; may be empty
 * @param asksReply whether the apps of its readers begin a reply to it; for a text without buttons
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
     * @param url of the page; none if it sends data
     */
    public record Button(
            String label, String data, @Nullable String url) {

        /** A button that sends data. */
        public Button(String label, String data) {
            this(label, data, null);
        }

        /** A button that opens a page. */
        public static Button link(String label, String url) {
            return new Button(label, "", url);
        }
    }

    public OutgoingMessage {
        buttons = buttons.stream().map(List::copyOf).toList();
    }

    /** A message that asks for no reply. */
    public OutgoingMessage(String text, List<List<Button>> buttons) {
        this(text, buttons, false);
    }

    public static OutgoingMessage of(String text) {
        return new OutgoingMessage(text, List.of());
    }

    /** A question, to which the apps of its readers begin a reply. */
    public static OutgoingMessage question(String text) {
        return new OutgoingMessage(text, List.of(), true);
    }
}
