package dev.rekap.ingest.http;

import dev.rekap.contracts.ReplyTo;
import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.UnknownColumnTypeException;
import dev.rekap.http.Caller;
import dev.rekap.http.ProblemException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * What the fields of an upload say. They may stand before or behind the files: what stands before is checked at once, so that
 * a bad call is refused before its files are read.
 */
record UploadFields(
        Optional<ReportId> reportId,
        Optional<UserId> userId,
        Optional<Columns> columns,
        Optional<String> language,
        Optional<ReplyTo> replyTo,
        Optional<Long> order,
        boolean complete) {

    private static final int MAX_LANGUAGE_LENGTH = 35;

    /** The last whole number that every reader of JSON keeps exact. */
    private static final long MAX_ORDER = (1L << 53) - 1;

    /**
     * Reads the fields that are there.
     *
     * @throws ProblemException if one cannot be, or the caller may not act for this user
     */
    static UploadFields parse(Map<UploadField, String> texts, Caller caller) {
        Optional<UserId> given = value(texts, UploadField.USER_ID, UserId::new);
        given.filter(user -> !caller.mayActFor(user)).ifPresent(_ -> {
            throw new ProblemException(StandardProblem.FORBIDDEN, UploadField.USER_ID.label());
        });
        Optional<ReplyTo> replyTo = value(texts, UploadField.REPLY_TO, ReplyToText::parse);
        if (replyTo.isPresent() && !(caller instanceof Caller.Service)) {
            // Whoever may name a chat could have the bot write to strangers.
            throw new ProblemException(StandardProblem.FORBIDDEN, UploadField.REPLY_TO.label());
        }
        return new UploadFields(
                value(texts, UploadField.REPORT_ID, ReportId::parse),
                given.or(() -> caller instanceof Caller.User(var own) ? Optional.of(own) : Optional.empty()),
                value(texts, UploadField.COLUMNS, UploadFields::columns),
                value(texts, UploadField.LANGUAGE, UploadFields::language),
                replyTo,
                value(texts, UploadField.ORDER, UploadFields::order),
                value(texts, UploadField.COMPLETE, UploadFields::flag).orElse(false));
    }

    UserId requireUserId() {
        return userId.orElseThrow(() -> new ProblemException(StandardProblem.MISSING_USER_ID));
    }

    /** An empty field is as good as none. */
    private static <T> Optional<T> value(Map<UploadField, String> texts, UploadField field, Function<String, T> parse) {
        String text = texts.getOrDefault(field, "").strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(parse.apply(text));
        } catch (IllegalArgumentException _) {
            throw new ProblemException(
                    field.invalid(), field.invalid() == StandardProblem.MALFORMED_REQUEST ? field.label() : "");
        }
    }

    private static Columns columns(String text) {
        try {
            return Columns.parse(text);
        } catch (UnknownColumnTypeException _) {
            throw new ProblemException(OrderProblem.UNKNOWN_COLUMN_TYPE);
        }
    }

    private static long order(String text) {
        long order = Long.parseLong(text);
        if (order < 0 || order > MAX_ORDER) {
            throw new IllegalArgumentException("not a place");
        }
        return order;
    }

    private static String language(String text) {
        if (text.length() > MAX_LANGUAGE_LENGTH) {
            throw new IllegalArgumentException("too long");
        }
        try {
            return new Locale.Builder().setLanguageTag(text).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static boolean flag(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "true", "1" -> true;
            case "false", "0" -> false;
            default -> throw new IllegalArgumentException("neither true nor false");
        };
    }
}
