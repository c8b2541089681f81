package dev.rekap.gateway.channel;

/** What was asked for does not exist any more: asking again is of no use. */
public final class GoneException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public GoneException(String message) {
        super(message);
    }
}
