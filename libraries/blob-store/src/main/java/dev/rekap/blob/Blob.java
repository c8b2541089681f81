package dev.rekap.blob;

import java.io.IOException;
import java.io.InputStream;

/**
 * A blob that is open for reading.
 *
 * @param info what is known of it
 * @param content its bytes, as they arrive; closing early ends the transfer
 */
public record Blob(BlobInfo info, InputStream content) implements AutoCloseable {

    @Override
    public void close() throws IOException {
        content.close();
    }
}
