package dev.rekap.media.decoder;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Writes a wav; its header comes last, when its length is known. */
final class WavWriter implements AutoCloseable {

    private final FileChannel channel;
    private long bytes;

    private WavWriter(FileChannel channel) {
        this.channel = channel;
    }

    static WavWriter create(Path wav) throws IOException {
        FileChannel channel = FileChannel.open(
                wav, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE);
        channel.position(WavHeader.LENGTH);
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
        return bytes / WavHeader.BYTES_PER_SAMPLE / channels;
    }

    void finish(int channels) throws IOException {
        channel.write(WavHeader.of(bytes, channels), 0);
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
