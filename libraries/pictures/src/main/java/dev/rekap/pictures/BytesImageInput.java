package dev.rekap.pictures;

import javax.imageio.stream.ImageInputStreamImpl;

/** Lets ImageIO read an array as it is; the JDK's own streams copy what they read. */
final class BytesImageInput extends ImageInputStreamImpl {

    private final byte[] bytes;
    private final int length;

    /** Reads the first {@code length} bytes of the array. */
    BytesImageInput(byte[] bytes, int length) {
        this.bytes = bytes;
        this.length = length;
    }

    @Override
    public int read() {
        bitOffset = 0;
        return streamPos < length ? Byte.toUnsignedInt(bytes[(int) streamPos++]) : -1;
    }

    @Override
    public int read(byte[] target, int offset, int count) {
        bitOffset = 0;
        if (count == 0) {
            return 0;
        }
        int left = (int) Math.min(count, length - streamPos);
        if (left <= 0) {
            return -1;
        }
        System.arraycopy(bytes, (int) streamPos, target, offset, left);
        streamPos += left;
        return left;
    }

    @Override
    public long length() {
        return length;
    }
}
