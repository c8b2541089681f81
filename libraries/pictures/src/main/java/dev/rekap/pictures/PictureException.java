package dev.rekap.pictures;

/** A picture is not taken, and why. The message is for the operator, one line without paths. */
public final class PictureException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Why it is not taken. */
    public enum Reason {
        /** Something else, whatever its name. */
        NOT_A_PICTURE,
        /** A picture of which bytes are missing or wrong. */
        DAMAGED,
        /** More than {@link Pictures#MAX_PIXELS}, or a side longer than {@link Pictures#MAX_SIDE}. */
        TOO_MANY_PIXELS,
        /** A picture in a format that cannot be read here, such as HEIC. */
        UNSUPPORTED
    }

    private final Reason reason;

    PictureException(Reason reason, String message) {
        super(message);
        this.reason = reason;
    }

    PictureException(Reason reason, String message, Throwable cause) {
        super(message, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }
}
