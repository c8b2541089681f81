package dev.rekap.blob;

/** The store cannot be reached or refuses. Worth repeating later; the message is for the operator. */
public final class BlobStoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public BlobStoreException(String message, Throwable cause) {
        super(message, cause);
    }
}
