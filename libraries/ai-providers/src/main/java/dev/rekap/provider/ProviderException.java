package dev.rekap.provider;

import dev.rekap.contracts.orders.FailureCode;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A provider gave no answer that can be used. The message is for the operator: no secrets, and nothing of what was said. */
public class ProviderException extends Exception {

    private static final long serialVersionUID = 1L;

    private final FailureCode code;
    private final Duration retryAfter;
    private final String errorType;
    private final transient Usage usage;

    /** A failure that cost nothing and says nothing of when to come back. */
    public ProviderException(FailureCode code, String message) {
        this(code, message, null, Duration.ZERO, code.name().toLowerCase(Locale.ROOT), Usage.NONE);
    }

    /**
     * Says why there is no answer.
     *
     * @param retryAfter the provider asked to be left alone this long; zero if it did not
     * @param errorType for meters: the HTTP status, or a word such as {@code timeout}
     * @param usage what has to be paid all the same
     */
    public ProviderException(
            FailureCode code,
            String message,
            @Nullable Throwable cause,
            Duration retryAfter,
            String errorType,
            Usage usage) {
        super(message, cause);
        this.code = code;
        this.retryAfter = retryAfter;
        this.errorType = errorType;
        this.usage = usage;
    }

    /** Why, for the user; whether another attempt may help. */
    public FailureCode code() {
        return code;
    }

    /** How long the provider asked to be left alone; zero if it did not. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** What went wrong, for meters. */
    public String errorType() {
        return errorType;
    }

    /** What has to be paid all the same. */
    public Usage usage() {
        return usage;
    }

    /** The message, never null. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
