package dev.rekap.gateway.channel.outbox;

import java.util.ArrayList;
import java.util.List;

/** Cuts a text that is too long for one message: at a line's end if there is one, else between words, else anywhere between two characters. */
final class SplitText {

    private SplitText() {}

    /**
     * The parts, in order; the text itself if it is short enough.
     *
     * @param longest in UTF-16 units, at least 2
     */
    static List<String> at(int longest, String text) {
        List<String> parts = new ArrayList<>();
        String rest = text;
        while (rest.length() > longest) {
            int end = end(rest, longest);
            parts.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        if (!rest.isEmpty() || parts.isEmpty()) {
            parts.add(rest);
        }
        parts.removeIf(part -> part.isEmpty() && !text.isEmpty());
        return parts;
    }

    private static int end(String text, int longest) {
        int line = text.lastIndexOf('\n', longest);
        // A part that is nearly empty is worse than a line cut in two.
        if (line >= longest / 2) {
            return line;
        }
        int space = text.lastIndexOf(' ', longest);
        if (space >= longest / 2) {
            return space;
        }
        return Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest;
    }
}
