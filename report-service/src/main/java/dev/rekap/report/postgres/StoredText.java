package dev.rekap.report.postgres;

import java.util.regex.Pattern;

/** Text as PostgreSQL takes it: neither {@code text} nor {@code jsonb} holds NUL or half of a surrogate pair. */
final class StoredText {

    private static final Pattern UNSTORABLE = Pattern.compile("\\x00|\\p{Cs}");

    private StoredText() {}

    static String of(String text) {
        return UNSTORABLE.matcher(text).replaceAll("");
    }
}
