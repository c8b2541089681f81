package dev.rekap.stt.workspace;

/** There was no temporary space for a recording in time: nothing was begun, and another time there will be. */
public final class NoSpaceException extends Exception {

    private static final long serialVersionUID = 1L;

    NoSpaceException(String message) {
        super(message);
    }

    /** The same as the message. */
    public String detail() {
        return String.valueOf(getMessage());
    }
}
