package dev.rekap.media.decoder;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.nio.ByteOrder;

/** A file read here and there; what lies beyond its end reads as zeros and shorter texts. */
final class MediaBytes {

    private final MemorySegment file;

    MediaBytes(MemorySegment file) {
        this.file = file;
    }

    /** The same, from this byte on. */
    MediaBytes from(long start) {
        return new MediaBytes(file.asSlice(Math.min(start, size())));
    }

    /** In bytes. */
    long size() {
        return file.byteSize();
    }

    int unsigned8(long at) {
        return at >= 0 && at < size() ? Byte.toUnsignedInt(file.get(ValueLayout.JAVA_BYTE, at)) : 0;
    }

    long unsigned32(long at, ByteOrder order) {
        return at >= 0 && at + Integer.BYTES <= size()
                ? Integer.toUnsignedLong(file.get(ValueLayout.JAVA_INT_UNALIGNED.withOrder(order), at))
                : 0;
    }

    long signed64(long at, ByteOrder order) {
        return at >= 0 && at + Long.BYTES <= size()
                ? file.get(ValueLayout.JAVA_LONG_UNALIGNED.withOrder(order), at)
                : 0;
    }

    /** The bytes as characters of one byte each. */
    String text(long at, int length) {
        int there = at < 0 || at > size() ? 0 : (int) Math.min(length, size() - at);
        byte[] bytes = new byte[there];
        MemorySegment.copy(file, ValueLayout.JAVA_BYTE, Math.clamp(at, 0, size()), bytes, 0, there);
        return new String(bytes, ISO_8859_1);
    }

    /** Whether the text stands anywhere from this byte on. */
    boolean contains(long from, String text) {
        for (long at = from; at < size(); at++) {
            if (isAt(at, text)) {
                return true;
            }
        }
        return false;
    }

    boolean isAt(long at, String text) {
        if (at < 0 || at + text.length() > size()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (unsigned8(at + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
