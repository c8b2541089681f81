package dev.rekap.ingest.audio;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file read here and there, a few bytes at a time; what lies beyond its end reads as zeros and empty texts. */
final class AudioBytes implements AutoCloseable {

    private final SeekableByteChannel channel;
    private final long size;

    private AudioBytes(SeekableByteChannel channel) throws IOException {
        this.channel = channel;
        this.size = channel.size();
    }

    static AudioBytes open(Path file) throws IOException {
        return new AudioBytes(Files.newByteChannel(file));
    }

    /** In bytes. */
    long size() {
        return size;
    }

    /** The bytes from {@code at}, zeros where the file has ended. */
    ByteBuffer read(long at, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length);
        channel.position(at);
        while (buffer.hasRemaining() && channel.read(buffer) >= 0) {
            // until it is full or the file has ended
        }
        return buffer.rewind();
    }

    /** The bytes from {@code at} as characters of one byte each, fewer where the file has ended. */
    String text(long at, int length) throws IOException {
        int there = Math.clamp(size - at, 0, length);
        return new String(read(at, there).array(), ISO_8859_1);
    }

    int unsigned8(long at) throws IOException {
        return Byte.toUnsignedInt(read(at, 1).get());
    }

    long unsigned32(long at, ByteOrder order) throws IOException {
        return Integer.toUnsignedLong(read(at, 4).order(order).getInt());
    }

    /** Big-endian; negative if it is beyond 2^63. */
    long signed64(long at) throws IOException {
        return read(at, 8).getLong();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
