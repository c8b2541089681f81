package dev.rekap.blob.s3;

import dev.rekap.blob.BlobContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.http.ContentStreamProvider;

/** Opens the source anew for each attempt, and closes what the attempt before left open: the SDK does not. */
final class UploadSource implements ContentStreamProvider, AutoCloseable {

    private final BlobContent content;
    private @Nullable InputStream current;

    UploadSource(BlobContent content) {
        this.content = content;
    }

    @Override
    public InputStream newStream() {
        close();
        InputStream next = content.open();
        current = next;
        return next;
    }

    @Override
    public void close() {
        if (current == null) {
            return;
        }
        try {
            current.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            current = null;
        }
    }
}
