package dev.rekap.stt.engine.whisper;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;

/** The samples of a wav with 16 kHz, one channel, 16 bit, a stretch at a time: hours of them do not fit into memory. */
final class WavSamples implements Closeable {

    static final int RATE = 16_000;

    private static final int BYTES = 2;
    private static final int RIFF_HEADER = 12;
    private static final int CHUNK_HEADER = 8;
    private static final int DATA = 0x61746164;
    private static final float LOUDEST = 32_768f;

    private final FileChannel file;
    private final long begin;
    private final long count;

    private WavSamples(FileChannel file, long begin, long count) {
        this.file = file;
        this.begin = begin;
        this.count = count;
    }

    /**
     * Opens a wav.
     *
     * @throws IOException if it cannot be read or holds no samples
     */
    static WavSamples open(Path wav) throws IOException {
        FileChannel file = FileChannel.open(wav);
        try {
            long at = RIFF_HEADER;
            while (true) {
                ByteBuffer header = read(file, at, CHUNK_HEADER);
                int kind = header.getInt();
                long length = Integer.toUnsignedLong(header.getInt());
                at += CHUNK_HEADER;
                if (kind == DATA) {
                    // Who writes to a pipe does not know the length.
                    return new WavSamples(file, at, Math.min(length, file.size() - at) / BYTES);
                }
                at += length + length % 2;
            }
        } catch (IOException e) {
            file.close();
            throw e;
        }
    }

    /** How many there are. */
    long count() {
        return count;
    }

    /** Samples from -1 to 1. */
    float[] read(long from, int length) throws IOException {
        ShortBuffer samples = read(file, begin + from * BYTES, length * BYTES).asShortBuffer();
        float[] result = new float[length];
        for (int i = 0; i < length; i++) {
            result[i] = samples.get(i) / LOUDEST;
        }
        return result;
    }

    private static ByteBuffer read(FileChannel file, long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, at + buffer.position()) < 0) {
                throw new EOFException("the wav ends early");
            }
        }
        return buffer.flip();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
