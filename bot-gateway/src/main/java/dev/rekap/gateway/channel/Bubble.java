package dev.rekap.gateway.channel;

import java.util.List;

/**
 * A message as the bot shows it: plain words, never markup.
 *
 * @param text 1 to 4,096 UTF-16 units, as Telegram counts
 * @param buttons rows of buttons; may be empty
 */
public record Bubble(String text, List<List<Button>> buttons) {

    /** The longest text that Telegram takes, in UTF-16 units. */
    public static final int MAX_TEXT = 4096;

    /** The longest caption of a document that Telegram takes, in UTF-16 units. */
    public static final int MAX_CAPTION = 1024;

    public Bubble {
        buttons = buttons.stream().map(List::copyOf).toList();
    }

    public static Bubble of(String text) {
        return new Bubble(text, List.of());
    }
}
