package dev.rekap.bus;

/** The broker did not take a message: it refused, no queue is bound, it did not answer in time, or it cannot be reached. */
public final class PublishException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public PublishException(String message) {
        super(message);
    }

    public PublishException(String message, Throwable cause) {
        super(message, cause);
    }
}
