package dev.rekap.action.postgres;

import java.util.regex.Pattern;

/** Text as PostgreSQL takes it: neither {@code text} nor {@code jsonb} holds NUL, written or escaped, or half of a surrogate pair. */
final class StorableText {

    private static final Pattern UNSTORABLE = Pattern.compile("\\x00|\\\\u0000|\\p{Cs}");

    private StorableText() {}

    static String of(String text) {
        return UNSTORABLE.matcher(text).replaceAll("");
    }
}
