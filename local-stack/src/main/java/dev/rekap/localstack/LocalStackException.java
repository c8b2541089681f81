package dev.rekap.localstack;

/** A part did not come up, or a command to it failed; the message says which, why, and what to do. */
public final class LocalStackException extends RuntimeException {
    public LocalStackException(String message) {
        super(message);
    }

    public LocalStackException(String message, Throwable cause) {
        super(message, cause);
    }
}
