package dev.rekap.gateway.channel.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;

/** Makes texts fit. Lengths are UTF-16 units, as Telegram counts; no pair of them is ever torn apart. */
public final class Layout {

    private static final String ELLIPSIS = "…";

    private Layout() {}

    /** At most so many units, with an ellipsis in place of what is gone. */
    public static String shorten(String text, int most) {
        return text.length() <= most ? text : cut(text, most - ELLIPSIS.length()) + ELLIPSIS;
    }

    /** The text in pieces of at most so many units, torn at the ends of lines where that can be. */
    public static List<String> split(String text, int most) {
        List<String> pieces = new ArrayList<>();
        String rest = text.strip();
        while (rest.length() > most) {
            int end = rest.lastIndexOf('\n', most);
            String piece = end > 0 ? rest.substring(0, end) : cut(rest, most);
            pieces.add(piece.stripTrailing());
            rest = rest.substring(piece.length()).strip();
        }
        if (!rest.isEmpty()) {
            pieces.add(rest);
        }
        return pieces;
    }

    /**
     * As many of the lines as fit.
     *
     * @param most units, line breaks between the lines included
     * @param more says how many lines are left out, in place of them
     */
    public static List<String> fit(List<String> lines, int most, IntFunction<String> more) {
        if (length(lines) <= most) {
            return lines;
        }
        for (int kept = lines.size() - 1; kept > 0; kept--) {
            List<String> shown = new ArrayList<>(lines.subList(0, kept));
            shown.add(more.apply(lines.size() - kept));
            if (length(shown) <= most) {
                return shown;
            }
        }
        return List.of(more.apply(lines.size()));
    }

    private static int length(List<String> lines) {
        return lines.stream().mapToInt(line -> line.length() + 1).sum() - 1;
    }

    private static String cut(String text, int most) {
        int end = Character.isHighSurrogate(text.charAt(most - 1)) ? most - 1 : most;
        return text.substring(0, end);
    }
}
