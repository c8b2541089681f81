package dev.rekap.stt;

/** The worker cannot work as it is set up. */
public final class UnusableSetupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String action;

    /**
     * Says what is wrong.
     *
     * @param message what is missing
     * @param action what to do about it
     */
    public UnusableSetupException(String message, String action) {
        super(message);
        this.action = action;
    }

    public String action() {
        return action;
    }
}
