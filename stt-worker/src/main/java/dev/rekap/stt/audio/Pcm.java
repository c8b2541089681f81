package dev.rekap.stt.audio;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads the wav that {@link Ffmpeg} writes, as loudness per frame: two hours fit into memory as such, its samples need not. */
final class Pcm {

    static final int SAMPLE_RATE = 16_000;

    /** Samples a frame: 10 ms. */
    static final int FRAME = SAMPLE_RATE / 100;

    private static final int HEADER = 44;
    private static final int BYTES_PER_SAMPLE = 2;
    private static final int FULL_SCALE = 32_768;

    private Pcm() {}

    /** Length in seconds, by the size of the file. */
    static double seconds(Path wav) throws IOException {
        return Math.max(0, Files.size(wav) - HEADER) / (double) (SAMPLE_RATE * BYTES_PER_SAMPLE);
    }

    /** Root mean square of each whole frame, in dB of full scale; -100 for digital silence. */
    static double[] loudness(Path wav) throws IOException {
        double[] frames = new double[(int) (seconds(wav) * SAMPLE_RATE / FRAME)];
        byte[] buffer = new byte[FRAME * BYTES_PER_SAMPLE];
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(wav), 64 * 1024))) {
            in.skipNBytes(HEADER);
            for (int i = 0; i < frames.length; i++) {
                in.readFully(buffer);
                frames[i] = decibel(ByteBuffer.wrap(buffer).order(ByteOrder.LITTLE_ENDIAN));
            }
            return frames;
        } catch (EOFException _) {
            return Arrays.copyOf(frames, 0);
        }
    }

    private static double decibel(ByteBuffer samples) {
        double mean = 0;
        for (int i = 0; i < FRAME; i++) {
            mean += samples.getShort(i * BYTES_PER_SAMPLE);
        }
        mean /= FRAME;
        double power = 0;
        for (int i = 0; i < FRAME; i++) {
            double sample = (samples.getShort(i * BYTES_PER_SAMPLE) - mean) / FULL_SCALE;
            power += sample * sample;
        }
        return Math.max(-100, 10 * Math.log10(power / FRAME + 1e-12));
    }
}
