package dev.rekap.benchmark;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Voice notes as Telegram sends them (Ogg, Opus, 20 KB), as many different ones as are wanted: each has a stream number of its
 * own, and with it other checksums, so none is a duplicate of another.
 */
final class Voices {

    /** From RFC 3533, section 6: where a page has its stream number, its checksum, and the number of its segments. */
    private static final int STREAM = 14;

    private static final int CHECKSUM = 22;
    private static final int SEGMENTS = 26;
    private static final int POLYNOMIAL = 0x04c11db7;

    private final byte[] original;
    private final AtomicInteger next = new AtomicInteger(1);

    Voices(Path recording) throws IOException {
        this.original = Files.readAllBytes(recording);
    }

    /** Another one. */
    byte[] another() {
        int stream = next.getAndIncrement();
        byte[] copy = original.clone();
        ByteBuffer buffer = ByteBuffer.wrap(copy).order(ByteOrder.LITTLE_ENDIAN);
        for (int page = 0; page < copy.length; ) {
            int length = length(copy, page);
            buffer.putInt(page + STREAM, stream);
            buffer.putInt(page + CHECKSUM, 0);
            buffer.putInt(page + CHECKSUM, checksum(copy, page, page + length));
            page += length;
        }
        return copy;
    }

    private static int length(byte[] bytes, int page) {
        int segments = bytes[page + SEGMENTS] & 0xff;
        int length = SEGMENTS + 1 + segments;
        for (int i = 0; i < segments; i++) {
            length += bytes[page + SEGMENTS + 1 + i] & 0xff;
        }
        return length;
    }

    private static int checksum(byte[] bytes, int from, int to) {
        int checksum = 0;
        for (int i = from; i < to; i++) {
            checksum ^= bytes[i] << 24;
            for (int bit = 0; bit < 8; bit++) {
                checksum = checksum < 0 ? (checksum << 1) ^ POLYNOMIAL : checksum << 1;
            }
        }
        return checksum;
    }
}
