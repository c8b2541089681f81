package dev.rekap.gateway.channel;

import java.time.Duration;

/** Another service cannot answer now; a retry may succeed. */
public final class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
        this.retryAfter = Duration.ZERO;
    }

    /**
     * A failure with a time to wait.
     *
     * @param retryAfter to wait at least; zero if the service does not say
     */
    public UnavailableException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
