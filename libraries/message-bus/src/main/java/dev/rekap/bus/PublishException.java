package dev.rekap.bus;

import org.jspecify.annotations.Nullable;

/** The broker did not take a message: it refused, no queue is bound, it did not answer in time, or it cannot be reached. */
public final class PublishException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String reason;

    public PublishException(String message) {
        this("refused", message, null);
    }

    public PublishException(String message, Throwable cause) {
        this("unreachable", message, cause);
    }

    /**
     * Says why.
     *
     * @param reason in a word, for meters: {@code refused}, {@code unroutable}, {@code timeout}, {@code unreachable}, {@code
     *     interrupted}
     */
    public PublishException(String reason, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    /** What went wrong, in a word. */
    public String reason() {
        return reason;
    }
}
