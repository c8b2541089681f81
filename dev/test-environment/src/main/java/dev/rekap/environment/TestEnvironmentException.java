package dev.rekap.environment;

/** A part did not come up, or a command to it failed; the message says which, why, and what to do. */
public final class TestEnvironmentException extends RuntimeException {
    public TestEnvironmentException(String message) {
        super(message);
    }

    public TestEnvironmentException(String message, Throwable cause) {
        super(message, cause);
    }
}
