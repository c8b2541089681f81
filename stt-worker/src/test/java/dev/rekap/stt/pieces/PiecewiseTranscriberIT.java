package dev.rekap.stt.pieces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rekap.contracts.speech.Segment;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.media.DecoderSettings;
import dev.rekap.media.MediaDecoder;
import dev.rekap.media.SoundMaker;
import dev.rekap.stt.EngineLimits;
import dev.rekap.stt.MediaFormat;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.TranscriptionRequest;
import dev.rekap.stt.audio.DecodedAudio;
import dev.rekap.stt.audio.WavCutter;
import dev.rekap.stt.engine.ExactMatchEngine;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Forty minutes made of the recordings of {@code samples/}, through the real decoder and an engine that hears exactly. */
class PiecewiseTranscriberIT {

    private static final Path SAMPLES = Path.of("..", "samples");
    private static final DecodedAudio AUDIO = new DecodedAudio(
            new MediaDecoder(DecoderSettings.ofMachine(Duration.ofMinutes(2)).in(Path.of("target", "decoder"))),
            Duration.ofHours(2));

    private static final int RATE = 16_000;
    private static final int MINUTES = 40;
    private static final double LONG_SILENCE = 45;

    /** What OpenAI takes, and what its newer models hear at once. */
    private static final EngineLimits TWENTY_MINUTES_AND_25_MEGABYTES = new EngineLimits(20 * 60, 25_000_000);

    private static final List<Sample> SPOKEN = new ArrayList<>();
    private static final List<Said> SAID = new ArrayList<>();
    private static PreparedAudio recording = recordingOfNothing();

    /** A sample. */
    private record Sample(List<String> words, ShortBuffer sound) {

        short[] samples() {
            return sound.array();
        }
    }

    /** When a word was said. */
    private record Said(String word, double start, double end) {}

    @BeforeAll
    static void speakForFortyMinutes(@TempDir Path folder) throws Exception {
        List<String> lines = Files.readAllLines(SAMPLES.resolve("sentences.tsv"));
        for (String line : lines.subList(1, lines.size())) {
            String[] fields = line.split("\t", -1);
            String text = fields[fields.length - 1];
            if (!text.isBlank()) {
                PreparedAudio recorded = AUDIO.prepare(SAMPLES.resolve(fields[0]), folder);
                SPOKEN.add(new Sample(
                        List.of(text.split(" +", -1)),
                        ShortBuffer.wrap(spokenPart(ExactMatchEngine.samples(Files.readAllBytes(recorded.wav()))))));
            }
        }
        Path raw = Files.write(folder.resolve("long.raw"), fortyMinutes());
        Path flac = folder.resolve("long.flac");
        // Without loss, for the ear knows every sample.
        SoundMaker.convert(raw, List.of("-f", "s16le", "-ar", "16000", "-ac", "1"), flac);
        Path own = Files.createDirectory(folder.resolve("own"));
        recording = AUDIO.prepare(flac, own);
    }

    @Test
    void eachSampleIsTranscribedOnceAndInItsPlace() throws Exception {
        ExactMatchEngine ear = ear(TWENTY_MINUTES_AND_25_MEGABYTES);

        Transcript transcript =
                new PiecewiseTranscriber(ear, new WavCutter()).transcribe(recording, TranscriptionRequest.in("id"));

        assertTranscribedAsSpoken(transcript);
        assertThat(ear.asked).hasSizeBetween(3, 4);
        // Two long silences were not sent, and little was sent twice.
        assertThat(ear.asked.stream().mapToDouble(Double::doubleValue).sum())
                .isBetween(recording.seconds() - 2 * LONG_SILENCE, recording.seconds() - 2 * (LONG_SILENCE - 6));
    }

    @Test
    void engineLimitedToAMinuteTranscribesEachSampleOnce() throws Exception {
        ExactMatchEngine ear = ear(new EngineLimits(60, Long.MAX_VALUE));

        assertTranscribedAsSpoken(
                new PiecewiseTranscriber(ear, new WavCutter()).transcribe(recording, TranscriptionRequest.in("id")));

        assertThat(ear.asked).hasSizeGreaterThan(40);
    }

    @Test
    void speechWithoutPausesLosesAndDoublesNoWord() throws Exception {
        PreparedAudio withoutPauses =
                new PreparedAudio(recording.original(), recording.format(), recording.wav(), recording.seconds());
        for (double longest : List.of(30.0, 37.3, 61.0)) {
            ExactMatchEngine ear = ear(new EngineLimits(longest, Long.MAX_VALUE));

            assertTranscribedAsSpoken(new PiecewiseTranscriber(ear, new WavCutter())
                    .transcribe(withoutPauses, TranscriptionRequest.in("id")));
        }
    }

    private static void assertTranscribedAsSpoken(Transcript transcript) {
        List<Said> heard = new ArrayList<>();
        for (Segment segment : transcript.segments()) {
            String[] words = segment.text().split(" ", -1);
            double share = (segment.endSeconds() - segment.startSeconds()) / words.length;
            for (int i = 0; i < words.length; i++) {
                heard.add(new Said(
                        words[i], segment.startSeconds() + i * share, segment.startSeconds() + (i + 1) * share));
            }
        }
        List<String> said = SAID.stream().map(Said::word).toList();
        List<String> words = heard.stream().map(Said::word).toList();
        for (int i = 0; i < Math.min(said.size(), words.size()); i++) {
            assertThat(words.get(i))
                    .as("word %d, after %s", i, words.subList(Math.max(0, i - 5), i))
                    .isEqualTo(said.get(i));
        }
        assertThat(words.size()).isEqualTo(said.size());
        assertThat(transcript.text()).isEqualTo(String.join(" ", said));
        double worst = 0;
        for (int i = 0; i < heard.size(); i++) {
            worst = Math.max(worst, Math.abs(heard.get(i).start() - SAID.get(i).start()));
            worst = Math.max(worst, Math.abs(heard.get(i).end() - SAID.get(i).end()));
        }
        System.out.printf(Locale.ROOT, "long audio: %d words, times off by at most %.3f s%n", heard.size(), worst);
        assertThat(worst).isLessThan(0.5);
        assertThat(transcript.audioSeconds()).isCloseTo(MINUTES * 60, within(20.0));
    }

    private static ExactMatchEngine ear(EngineLimits limits) {
        ExactMatchEngine ear = new ExactMatchEngine(limits);
        SPOKEN.forEach(sample -> ear.learn(sample.words(), sample.samples()));
        return ear;
    }

    /** Samples with pauses of 0.4 to 2.5 s, again and again; twice somebody puts the telephone down. */
    private static byte[] fortyMinutes() throws IOException {
        Random random = new Random(40);
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        int sample = 0;
        for (int i = 0; sample < MINUTES * 60 * RATE; i++) {
            Sample spoken = SPOKEN.get(i % SPOKEN.size());
            int[] bounds =
                    ExactMatchEngine.bounds(spoken.samples(), spoken.words().size());
            for (int word = 0; word < spoken.words().size(); word++) {
                SAID.add(new Said(
                        spoken.words().get(word),
                        ExactMatchEngine.seconds(sample + bounds[word]),
                        ExactMatchEngine.seconds(sample + bounds[word + 1])));
            }
            write(sound, spoken.samples());
            double pause = i == 50 || i == 150 ? LONG_SILENCE : 0.4 + 2.1 * random.nextDouble();
            short[] silence = new short[(int) (pause * RATE)];
            write(sound, silence);
            sample += spoken.samples().length + silence.length;
        }
        return sound.toByteArray();
    }

    /** Without the silence around it, of which no two seconds can be told apart. */
    private static short[] spokenPart(short[] samples) {
        int start = 0;
        int end = samples.length;
        while (Math.abs(samples[start]) < ExactMatchEngine.AUDIBLE) {
            start++;
        }
        while (Math.abs(samples[end - 1]) < ExactMatchEngine.AUDIBLE) {
            end--;
        }
        return Arrays.copyOfRange(samples, start, end);
    }

    private static void write(ByteArrayOutputStream sound, short[] samples) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(samples.length * Short.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        bytes.asShortBuffer().put(samples);
        sound.write(bytes.array());
    }

    private static PreparedAudio recordingOfNothing() {
        return new PreparedAudio(Path.of(""), new MediaFormat("", "", true), Path.of(""), 1);
    }
}
