package dev.rekap.gateway.channel;

/** Something no longer exists; a retry cannot succeed. */
public final class GoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public GoneException(String message) {
        super(message);
    }
}
