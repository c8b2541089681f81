package dev.rekap.ingest.audio;

import dev.rekap.ingest.AudioCheck.Finding;
import java.io.IOException;
import java.nio.ByteOrder;

/** RIFF/WAVE: the chunks lie within the file. Who writes into a pipe leaves the length of the data at 0 or the largest. */
final class WaveFile implements Container {

    private static final int CHUNK_HEADER = 8;
    private static final long FIRST_CHUNK = 12;
    private static final long UNKNOWN_LENGTH = 0xFFFF_FFFFL;

    @Override
    public boolean recognises(AudioBytes bytes) throws IOException {
        return bytes.text(0, 4).equals("RIFF") && bytes.text(8, 4).equals("WAVE");
    }

    @Override
    public Finding inspect(AudioBytes bytes) throws IOException {
        boolean described = false;
        long chunk = FIRST_CHUNK;
        while (chunk + CHUNK_HEADER <= bytes.size()) {
            long length = bytes.unsigned32(chunk + 4, ByteOrder.LITTLE_ENDIAN);
            long rest = bytes.size() - chunk - CHUNK_HEADER;
            switch (bytes.text(chunk, 4)) {
                case "data" -> {
                    boolean streamed = length == 0 || length == UNKNOWN_LENGTH;
                    return described && rest > 0 && (streamed || length <= rest)
                            ? new Finding.Audio("audio/wav")
                            : TRUNCATED;
                }
                case "fmt " -> described = length <= rest;
                default -> {
                    // LIST, fact and the like
                }
            }
            chunk += CHUNK_HEADER + length + (length & 1);
        }
        return TRUNCATED;
    }
}
