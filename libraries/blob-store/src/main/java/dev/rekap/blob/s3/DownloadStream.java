package dev.rekap.blob.s3;

import java.io.FilterInputStream;
import java.io.IOException;
import software.amazon.awssdk.core.ResponseInputStream;

/**
 * Content as it arrives. Closed before its end it breaks the connection off, since the client would otherwise read the rest
 * in order to use the connection again.
 */
final class DownloadStream extends FilterInputStream {

    private final ResponseInputStream<?> response;
    private long remaining;

    /**
     * Wraps an answer.
     *
     * @param length of the content in bytes
     */
    DownloadStream(ResponseInputStream<?> response, long length) {
        super(response);
        this.response = response;
        this.remaining = length;
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? -1 : 1);
        return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        int read = super.read(buffer, offset, count);
        count(read);
        return read;
    }

    @Override
    public long skip(long count) throws IOException {
        long skipped = super.skip(count);
        remaining -= skipped;
        return skipped;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    private void count(int read) {
        remaining = read < 0 ? 0 : remaining - read;
    }

    @Override
    public void close() throws IOException {
        if (remaining > 0) {
            response.abort();
        } else {
            super.close();
        }
    }
}
