package dev.rekap.stt.audio;

import dev.rekap.media.decoder.WavHeader;
import dev.rekap.stt.PreparedAudio;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.EnumMap;
import java.util.Map;

/** Reads the wav that the decoder writes, a second at a time: two hours of loudness fit into memory, their samples need not. */
final class Pcm {

    static final int SAMPLE_RATE = 16_000;

    /** Samples a frame: 10 ms. */
    static final int FRAME = SAMPLE_RATE / 100;

    private static final int BYTES_PER_SAMPLE = 2;
    private static final int FULL_SCALE = 32_768;

    /** Takes samples of all channels in turn; the array is used again for the next ones. */
    @FunctionalInterface
    private interface Samples {
        void take(short[] samples, int count) throws IOException;
    }

    private Pcm() {}

    /** Root mean square of each whole frame of a wav of one channel, in dB of full scale; -100 for digital silence. */
    static double[] loudness(Path wav) throws IOException {
        Frames frames = Frames.of(wav, 1);
        read(wav, (samples, count) -> {
            for (int i = 0; i < count; i++) {
                frames.add(samples[i]);
            }
        });
        return frames.loudness();
    }

    /** The same of two channels, for each way to mix them. */
    static Map<ChosenChannel.Mix, double[]> loudnessOfMixes(Path stereo) throws IOException {
        Map<ChosenChannel.Mix, Frames> frames = new EnumMap<>(ChosenChannel.Mix.class);
        for (ChosenChannel.Mix mix : ChosenChannel.Mix.values()) {
            frames.put(mix, Frames.of(stereo, 2));
        }
        read(
                stereo,
                (samples, count) -> frames.forEach((mix, mixed) -> {
                    for (int i = 0; i + 1 < count; i += 2) {
                        mixed.add(mix.of(samples[i], samples[i + 1]));
                    }
                }));
        Map<ChosenChannel.Mix, double[]> loudness = new EnumMap<>(ChosenChannel.Mix.class);
        frames.forEach((mix, mixed) -> loudness.put(mix, mixed.loudness()));
        return loudness;
    }

    /** Mixes two channels into a wav of one. */
    static void writeMono(Path stereo, ChosenChannel.Mix mix, Path mono) throws IOException {
        try (FileChannel out = FileChannel.open(
                mono, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            out.position(PreparedAudio.WAV_HEADER);
            ByteBuffer buffer =
                    ByteBuffer.allocate(SAMPLE_RATE * BYTES_PER_SAMPLE).order(ByteOrder.LITTLE_ENDIAN);
            read(stereo, (samples, count) -> {
                buffer.clear();
                for (int i = 0; i + 1 < count; i += 2) {
                    buffer.putShort(mix.of(samples[i], samples[i + 1]));
                }
                buffer.flip();
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
            });
            out.write(WavHeader.of(out.position() - PreparedAudio.WAV_HEADER, 1), 0);
        }
    }

    private static void read(Path wav, Samples taker) throws IOException {
        ByteBuffer buffer =
                ByteBuffer.allocateDirect(SAMPLE_RATE * BYTES_PER_SAMPLE).order(ByteOrder.LITTLE_ENDIAN);
        short[] samples = new short[SAMPLE_RATE];
        try (FileChannel in = FileChannel.open(wav)) {
            in.position(PreparedAudio.WAV_HEADER);
            while (true) {
                buffer.clear();
                while (buffer.hasRemaining() && in.read(buffer) >= 0) {
                    // until it is full or the file has ended
                }
                ShortBuffer whole = buffer.flip().asShortBuffer();
                int count = whole.remaining();
                if (count == 0) {
                    return;
                }
                whole.get(samples, 0, count);
                taker.take(samples, count);
            }
        }
    }

    /** Collects samples to frames, as many as there are: of hours they take megabytes. */
    private static final class Frames {

        private final double[] frames;
        private int count;
        private int filled;
        private long sum;
        private long squares;

        private Frames(int size) {
            this.frames = new double[size];
        }

        static Frames of(Path wav, int channels) throws IOException {
            long samples = (Files.size(wav) - PreparedAudio.WAV_HEADER) / BYTES_PER_SAMPLE / channels;
            return new Frames(Math.toIntExact(Math.max(0, samples) / FRAME));
        }

        void add(short sample) {
            sum += sample;
            squares += (long) sample * sample;
            filled++;
            if (filled == FRAME) {
                end();
            }
        }

        private void end() {
            double mean = sum / (double) FRAME;
            double power = (squares / (double) FRAME - mean * mean) / ((double) FULL_SCALE * FULL_SCALE);
            frames[count] = Math.max(-100, 10 * Math.log10(Math.max(0, power) + 1e-12));
            count++;
            filled = 0;
            sum = 0;
            squares = 0;
        }

        double[] loudness() {
            return frames;
        }
    }
}
