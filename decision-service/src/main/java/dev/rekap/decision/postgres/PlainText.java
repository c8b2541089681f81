package dev.rekap.decision.postgres;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Text as a column of PostgreSQL takes it: without NUL and halves of surrogate pairs. */
final class PlainText {

    private static final Pattern UNSTORABLE = Pattern.compile("\\x00|\\p{Cs}");

    private PlainText() {}

    static String of(String text) {
        return UNSTORABLE.matcher(text).replaceAll("");
    }

    static @Nullable String ofNullable(@Nullable String text) {
        return text == null ? null : of(text);
    }
}
