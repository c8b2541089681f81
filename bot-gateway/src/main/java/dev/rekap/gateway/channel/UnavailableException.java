package dev.rekap.gateway.channel;

import java.time.Duration;

/** Somebody that the bot needs cannot answer now: it is worth asking again. */
public final class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public UnavailableException(String message, Throwable cause) {
        super(message, cause);
        this.retryAfter = Duration.ZERO;
    }

    /**
     * They said when to come back.
     *
     * @param retryAfter to wait at least; zero if they did not say
     */
    public UnavailableException(String message, Duration retryAfter) {
        super(message);
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
