package dev.rekap.media.decoder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes a wav of 16 kHz and 16 bit in Microsoft's plainest form, whose header has 44 bytes. */
final class WavWriter implements AutoCloseable {

    static final int RATE = 16_000;
    static final int HEADER = 44;
    static final int BYTES_PER_SAMPLE = 2;

    private static final short PCM = 1;
    private static final int FORMAT_SIZE = 16;

    /** What of the header its second field, the size of all that follows it, does not count. */
    private static final int NOT_COUNTED = 8;

    private final FileChannel channel;
    private long bytes;

    private WavWriter(FileChannel channel) {
        this.channel = channel;
    }

    static WavWriter create(Path wav) throws IOException {
        FileChannel channel = FileChannel.open(
                wav, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        channel.position(HEADER);
        return new WavWriter(channel);
    }

    /** Appends samples, little-endian, of all channels in turn. */
    void write(ByteBuffer samples) throws IOException {
        while (samples.hasRemaining()) {
            bytes += channel.write(samples);
        }
    }

    /** How many were written of each channel. */
    long samples(int channels) {
        return bytes / BYTES_PER_SAMPLE / channels;
    }

    void finish(int channels) throws IOException {
        ByteBuffer header = ByteBuffer.allocate(HEADER)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(ascii("RIFF"))
                .putInt((int) (bytes + HEADER - NOT_COUNTED))
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
        channel.write(header, 0);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
