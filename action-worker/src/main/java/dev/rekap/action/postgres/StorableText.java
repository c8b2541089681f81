package dev.rekap.action.postgres;

import java.util.regex.Pattern;

/** Text as PostgreSQL takes it: without NUL and halves of surrogate pairs. */
final class StorableText {

    private static final Pattern UNSTORABLE = Pattern.compile("\\x00|\\p{Cs}");

    private StorableText() {}

    static String of(String text) {
        return UNSTORABLE.matcher(text).replaceAll("");
    }
}
