package dev.rekap.blob;

import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;

/** Bytes that follow from their position, as many as wanted and never held in an array. */
public final class GeneratedStream extends InputStream {

    private final long length;
    private long position;

    public GeneratedStream(long length) {
        this.length = length;
    }

    /** The byte at a position, 0 to 255. */
    public static int at(long position) {
        return (int) ((position * 31 + (position >>> 13)) & 0xff);
    }

    /** Where a stream is not what one of this length gives, its end included; -1 if it is the same. */
    public static long firstDifference(InputStream actual, long length) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long position = 0;
        for (int count = actual.read(buffer); count >= 0; count = actual.read(buffer)) {
            for (int i = 0; i < count; i++, position++) {
                if (position >= length || Byte.toUnsignedInt(buffer[i]) != at(position)) {
                    return position;
                }
            }
        }
        return position == length ? -1 : position;
    }

    @Override
    public int read() {
        return position == length ? -1 : at(position++);
    }

    @Override
    public int read(byte[] buffer, int offset, int count) {
        Objects.checkFromIndexSize(offset, count, buffer.length);
        int given = (int) Math.min(count, length - position);
        for (int i = 0; i < given; i++) {
            buffer[offset + i] = (byte) at(position++);
        }
        return given == 0 && count > 0 ? -1 : given;
    }
}
