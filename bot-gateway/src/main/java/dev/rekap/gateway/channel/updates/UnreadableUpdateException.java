package dev.rekap.gateway.channel.updates;

/** What should be an update of Telegram is none. */
public final class UnreadableUpdateException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableUpdateException(String message) {
        super(message);
    }
}
