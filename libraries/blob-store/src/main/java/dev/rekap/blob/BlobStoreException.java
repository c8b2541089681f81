package dev.rekap.blob;

import org.jspecify.annotations.Nullable;

/** The store cannot be reached or refuses. Worth repeating later; the message is for the operator and holds no secret. */
public final class BlobStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BlobStoreException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
