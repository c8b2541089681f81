package dev.rekap.ingest.http;

import dev.rekap.contracts.ReplyTo;
import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.UserId;
import dev.rekap.http.Caller;
import dev.rekap.http.ProblemException;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads the values of a form's fields.
 *
 * @param texts as they were sent
 * @param caller whose call it is
 * @param <F> the fields
 */
record FieldValues<F extends FormField>(Map<F, String> texts, Caller caller) {

    private static final int MAX_LANGUAGE_LENGTH = 35;

    /**
     * What a field holds; an empty field is as good as none.
     *
     * @throws ProblemException if it cannot be read
     */
    <T> Optional<T> value(F field, Function<String, T> parse) {
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

    /**
     * The user, or the caller's own.
     *
     * @throws ProblemException if the caller may not act for this user
     */
    Optional<UserId> user(F field) {
        Optional<UserId> given = value(field, UserId::new);
        given.filter(user -> !caller.mayActFor(user)).ifPresent(_ -> {
            throw new ProblemException(StandardProblem.FORBIDDEN, field.label());
        });
        return given.or(() -> caller instanceof Caller.User(var own) ? Optional.of(own) : Optional.empty());
    }

    /**
     * Where the user waits.
     *
     * @throws ProblemException if the caller is no service: whoever may name a chat could have the bot write to strangers
     */
    Optional<ReplyTo> replyTo(F field) {
        Optional<ReplyTo> replyTo = value(field, ReplyToText::parse);
        if (replyTo.isPresent() && !(caller instanceof Caller.Service)) {
            throw new ProblemException(StandardProblem.FORBIDDEN, field.label());
        }
        return replyTo;
    }

    Optional<String> language(F field) {
        return value(field, FieldValues::language);
    }

    boolean flag(F field) {
        return value(field, FieldValues::flag).orElse(false);
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
