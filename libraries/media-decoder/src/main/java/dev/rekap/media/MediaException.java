package dev.rekap.media;

/** A file was not decoded, and why. The message is for the operator, one line without paths. */
public final class MediaException extends Exception {

    private static final long serialVersionUID = 1L;

    /** Whose fault it is. */
    public enum Reason {
        /** It is nothing that can be decoded, or too much of it is damaged, or the decoder died of it. */
        UNREADABLE,
        /** There is no sound in it. */
        SOUNDLESS,
        /** Bytes are missing in the middle or at the end. */
        TRUNCATED,
        /** It cannot be heard without a key. */
        ENCRYPTED,
        /** The machine's, not the file's: another time it may go well. */
        UNAVAILABLE
    }

    private final Reason reason;

    public MediaException(Reason reason, String detail) {
        super(detail);
        this.reason = reason;
    }

    public MediaException(Reason reason, String detail, Throwable cause) {
        super(detail, cause);
        this.reason = reason;
    }

    public Reason reason() {
        return reason;
    }

    /** The same as the message. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
