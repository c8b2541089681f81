package dev.rekap.ingest;

/** Validates file names, in any script, and makes any name fit to be shown. */
public final class FileName {

    public static final int MAX_LENGTH = 255;

    /** Enough to tell which file is meant. */
    private static final int SHOWN_LENGTH = 80;

    private FileName() {}

    /** 1 to 255 characters, none of them a control character, half of a pair, or a separator of paths; not blank. */
    public static boolean isValid(String name) {
        return !name.isBlank()
                && name.length() <= MAX_LENGTH
                && name.codePoints().allMatch(FileName::isAllowed)
                && !name.equals(".")
                && !name.equals("..");
    }

    /** Any name, fit to be shown: shortened, with {@code �} for what is not allowed. */
    public static String shown(String name) {
        StringBuilder shown = new StringBuilder();
        name.codePoints()
                .limit(isValid(name) ? MAX_LENGTH : SHOWN_LENGTH)
                .map(c -> isAllowed(c) ? c : '\uFFFD')
                .forEach(shown::appendCodePoint);
        return shown.length() < name.length() ? shown + "…" : shown.toString();
    }

    private static boolean isAllowed(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                false;
            // They turn the reading order around: "gnp.3pm" could be shown as "mp3.png".
            case Character.FORMAT -> c == '\u200C' || c == '\u200D';
            default -> c != '/' && c != '\\';
        };
    }
}
