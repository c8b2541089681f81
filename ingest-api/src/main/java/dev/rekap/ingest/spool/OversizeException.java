package dev.rekap.ingest.spool;

import java.io.IOException;

/** A file is longer than it may be; reading stopped there. */
public final class OversizeException extends IOException {

    private static final long serialVersionUID = 1L;

    public OversizeException(long limit) {
        super("more than " + limit + " bytes");
    }
}
