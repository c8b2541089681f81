package dev.rekap.system;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.util.Arrays;

/** Small recordings as WAV, each of its own content: 1.5 seconds of somebody speaking, or of nobody. */
final class Sounds {

    private static final int HEADER = 44;
    private static final int BYTES_PER_SECOND = 32_000;
    private static final int LENGTH = BYTES_PER_SECOND * 3 / 2;
    private static final byte[] SPEECH = speech();

    private Sounds() {}

    /** Somebody speaks; another number is another recording. */
    static byte[] spoken(int number) {
        return numbered(SPEECH, number);
    }

    /** Nobody does. */
    static byte[] silent(int number) {
        return numbered(new byte[LENGTH], number);
    }

    private static byte[] numbered(byte[] samples, int number) {
        ByteBuffer wave = ByteBuffer.allocate(HEADER + LENGTH).order(ByteOrder.LITTLE_ENDIAN);
        wave.put("RIFF".getBytes(US_ASCII)).putInt(HEADER - 8 + LENGTH);
        wave.put("WAVEfmt ".getBytes(US_ASCII)).putInt(16);
        wave.putShort((short) 1)
                .putShort((short) 1)
                .putInt(BYTES_PER_SECOND / 2)
                .putInt(BYTES_PER_SECOND);
        wave.putShort((short) 2).putShort((short) 16);
        wave.put("data".getBytes(US_ASCII)).putInt(LENGTH);
        wave.put(samples);
        // Too soft for anybody to hear: the number's digits, as the last samples.
        for (int i = 0; i < 6; i++) {
            wave.putShort(HEADER + LENGTH - 2 - 2 * i, (short) (number >> (2 * i) & 3));
        }
        return wave.array();
    }

    private static byte[] speech() {
        try {
            byte[] sample = Files.readAllBytes(Repository.samples().resolve("03-dewi.wav"));
            int begin = HEADER + BYTES_PER_SECOND;
            return Arrays.copyOfRange(sample, begin, begin + LENGTH);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
