package dev.rekap.blob;

import java.io.IOException;

/** What was to be stored could not be read, or had another length than promised: the store is not to blame. */
public final class SourceException extends IOException {

    private static final long serialVersionUID = 1L;

    public SourceException(String message) {
        super(message);
    }

    public SourceException(String message, Throwable cause) {
        super(message, cause);
    }
}
