package dev.rekap.media.decoder;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Header of a wav of 16 kHz and 16 bit in Microsoft's plainest form, which every engine reads: no extensions, the samples last. */
public final class WavHeader {

    /** In bytes. */
    public static final int LENGTH = 44;

    static final int RATE = 16_000;
    static final int BYTES_PER_SAMPLE = 2;

    private static final short PCM = 1;
    private static final int FORMAT_SIZE = 16;

    /** What of the header its second field, the size of all that follows it, does not count. */
    private static final int NOT_COUNTED = 8;

    private WavHeader() {}

    /**
     * The header of so many samples.
     *
     * @param bytes of all samples together
     * @param channels whose samples follow each other in turn
     */
    public static ByteBuffer of(long bytes, int channels) {
        return ByteBuffer.allocate(LENGTH)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt((int) (bytes + LENGTH - NOT_COUNTED))
                .put(ascii("WAVEfmt "))
                .putInt(FORMAT_SIZE)
                .putShort(PCM)
                .putShort((short) channels)
                .putInt(RATE)
                .putInt(RATE * BYTES_PER_SAMPLE * channels)
                .putShort((short) (BYTES_PER_SAMPLE * channels))
                .putShort((short) (8 * BYTES_PER_SAMPLE))
                .put(ascii("data"))
                .putInt((int) bytes)
                .flip();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
