package dev.rekap.gateway.channel;

import java.io.IOException;
import java.io.InputStream;

/** Downloads the files that users send. */
@FunctionalInterface
public interface ChatFiles {

    /**
     * Opens a recording for reading, from a fresh link. A download that breaks off is resumed; if that fails, reading throws, so
     * that a part is never taken for the whole.
     *
     * @param file {@link ChatFile#file()}
     * @throws GoneException if Telegram no longer has the file
     * @throws TooLargeException if it is above what bots may download
     * @throws UnavailableException if it cannot be had now; caused by a {@link GoneException} if Telegram does not say which of the
     *     two it is
     */
    Download open(String file);

    /**
     * A recording being read.
     *
     * @param size in bytes; 0 if Telegram does not say
     * @param body to be closed by the reader
     */
    record Download(long size, InputStream body) implements AutoCloseable {

        @Override
        public void close() throws IOException {
            body.close();
        }
    }

    /** The recording is above what bots may download. */
    final class TooLargeException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        public TooLargeException(String message) {
            super(message);
        }
    }
}
