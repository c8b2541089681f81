package dev.rekap.blob;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Reads a source that promised a length, and fails where it gives another: what is stored is whole or not at all. */
final class ExactLengthStream extends InputStream {

    private final InputStream source;
    private final long length;
    private long remaining;

    ExactLengthStream(InputStream source, long length) {
        this.source = source;
        this.length = length;
        this.remaining = length;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : Byte.toUnsignedInt(one[0]);
    }

    @Override
    public int read(byte[] buffer, int offset, int count) throws IOException {
        Objects.checkFromIndexSize(offset, count, buffer.length);
        if (count == 0) {
            return 0;
        }
        try {
            return readWithin(buffer, offset, count);
        } catch (SourceException e) {
            throw e;
        } catch (IOException e) {
            throw new SourceException("the source failed after " + (length - remaining) + " bytes", e);
        }
    }

    private int readWithin(byte[] buffer, int offset, int count) throws IOException {
        if (remaining == 0) {
            requireEnd();
            return -1;
        }
        int read = source.read(buffer, offset, (int) Math.min(count, remaining));
        if (read < 0) {
            throw new SourceException("the source ended after " + (length - remaining) + " of " + length + " bytes");
        }
        remaining -= read;
        if (remaining == 0) {
            // Before the last bytes are handed on: once the store has them all, it is too late to refuse.
            requireEnd();
        }
        return read;
    }

    private void requireEnd() throws IOException {
        if (source.read() >= 0) {
            throw new SourceException("the source gave more than " + length + " bytes");
        }
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
