package dev.rekap.ingest.http;

import java.io.IOException;

/** The body of a request did not arrive in time. */
final class DeadlineException extends IOException {

    private static final long serialVersionUID = 1L;
}
