package dev.rekap.provider;

/** Decides whether providers that cost something may be called. */
@FunctionalInterface
public interface Budget {

    /** Unlimited budget. */
    Budget UNLIMITED = () -> false;

    /**
     * Whether nothing more may be spent now.
     *
     * @throws UnknownException if that cannot be found out
     */
    boolean isSpent() throws UnknownException;

    /** The budget cannot be looked up. The message is for the operator. */
    final class UnknownException extends Exception {

        private static final long serialVersionUID = 1L;

        public UnknownException(String message, Throwable cause) {
            super(message, cause);
        }
    }
}
