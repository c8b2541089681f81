package dev.rekap.provider;

import dev.rekap.contracts.Failure;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A provider gave no usable answer. The message is for the operator: no secrets, and nothing of the user's content. */
public class ProviderException extends Exception {

    private static final long serialVersionUID = 1L;

    private final transient Failure code;
    private final Duration retryAfter;
    private final String errorType;
    private final transient Usage usage;

    /** A failure without cost or Retry-After. */
    public ProviderException(Failure code, String message) {
        this(code, message, null, Duration.ZERO, code.name().toLowerCase(Locale.ROOT), Usage.NONE);
    }

    /**
     * A failure.
     *
     * @param retryAfter the pause that the provider asked for; zero if it did not
     * @param errorType for meters: the HTTP status, or a word such as {@code timeout}
     * @param usage that is billed all the same
     */
    public ProviderException(
            Failure code,
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

    /** The failure code. */
    public Failure code() {
        return code;
    }

    /** The pause that the provider asked for; zero if it did not. */
    public Duration retryAfter() {
        return retryAfter;
    }

    /** The error type, for meters. */
    public String errorType() {
        return errorType;
    }

    /** Usage that is billed all the same. */
    public Usage usage() {
        return usage;
    }

    /** The message, never null. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
