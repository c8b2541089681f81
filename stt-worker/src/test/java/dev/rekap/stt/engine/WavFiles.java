package dev.rekap.stt.engine;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes wavs with 16 kHz, one channel, 16 bit. */
public final class WavFiles {

    private static final int RATE = 16_000;

    private WavFiles() {}

    public static Path write(Path file, short[] samples) throws IOException {
        return write(file, samples, samples.length * 2);
    }

    /** A wav whose header says another length than it has, with a chunk of remarks before the samples. */
    public static Path write(Path file, short[] samples, int announced) throws IOException {
        ByteBuffer wav = ByteBuffer.allocate(58 + samples.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        wav.put(ascii("RIFF")).putInt(50 + samples.length * 2).put(ascii("WAVE"));
        wav.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
        wav.putInt(RATE).putInt(RATE * 2).putShort((short) 2).putShort((short) 16);
        wav.put(ascii("LIST")).putInt(5).put(ascii("INFO?")).put((byte) 0);
        wav.put(ascii("data")).putInt(announced);
        for (short sample : samples) {
            wav.putShort(sample);
        }
        return Files.write(file, wav.array());
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
