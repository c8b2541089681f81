package dev.rekap.ingest.spool;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** There is no room for an upload now: the budget is used up, or the disk does not take more. */
public final class SpoolFullException extends IOException {

    private static final long serialVersionUID = 1L;

    public SpoolFullException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
