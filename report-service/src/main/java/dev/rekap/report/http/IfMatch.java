package dev.rekap.report.http;

import dev.rekap.contracts.StandardProblem;
import dev.rekap.http.ProblemException;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The header {@code If-Match} (RFC 9110): the version of a report that its caller saw. */
final class IfMatch {

    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");

    /** A proxy that compresses makes a strong tag weak; the version is the same. */
    private static final Pattern WEAK = Pattern.compile("^W/");

    private IfMatch() {}

    /**
     * Whether a version is one of those in the header.
     *
     * @throws ProblemException {@link StandardProblem#PRECONDITION_REQUIRED} without the header
     */
    static IntPredicate parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            throw new ProblemException(StandardProblem.PRECONDITION_REQUIRED);
        }
        List<String> tags = COMMA.splitAsStream(header.strip())
                .map(tag -> WEAK.matcher(tag).replaceFirst(""))
                .toList();
        return version -> tags.contains("*") || tags.contains(tag(version));
    }

    /** The entity tag of a version. */
    static String tag(int version) {
        return "\"" + version + "\"";
    }
}
