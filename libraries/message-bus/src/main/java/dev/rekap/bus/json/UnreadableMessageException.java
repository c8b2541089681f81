package dev.rekap.bus.json;

import org.jspecify.annotations.Nullable;

/** What arrived is no fact that this version knows. Trying again does not help; the message holds nothing of the body. */
public final class UnreadableMessageException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public UnreadableMessageException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
