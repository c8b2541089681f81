package dev.rekap.stt.engine;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.speech.Segment;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.EngineLimits;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.TranscriptionRequest;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.ShortBuffer;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An engine that hears what it knows, sample for sample: a word is heard where all of its samples are, and half a word is not.
 * It gives times for a sentence, as engines do, and refuses what is longer or larger than it takes.
 */
public final class ExactMatchEngine implements SpeechToText {

    private static final int BYTES_PER_SAMPLE = 2;

    /** Samples below are silence. */
    public static final int AUDIBLE = 300;

    /** Samples, 0.2 s. */
    private static final int PAUSE = 3200;

    /** Samples by which a word is looked for. */
    private static final int ANCHOR = 4;

    private final EngineLimits limits;
    private final Map<Long, List<KnownWord>> words = new HashMap<>();
    private final boolean[] mayBegin = new boolean[1 << Short.SIZE];

    /** Recordings that it was given, as seconds. */
    public final List<Double> asked = Collections.synchronizedList(new ArrayList<>());

    public ExactMatchEngine(EngineLimits limits) {
        this.limits = limits;
    }

    /** A word of a sentence: its samples, and where in them the four stand by which it is looked for. */
    private record KnownWord(String sentence, int number, String text, ShortBuffer samples, int anchor) {}

    /** A word that was heard, by the number of its first sample. */
    private record HeardWord(KnownWord word, int at) {

        double end() {
            return seconds(at + word.samples().capacity());
        }
    }

    /**
     * Where words begin and end in a sentence, as numbers of samples: all take one time, but for pauses, which lie between words and
     * not within.
     */
    public static int[] bounds(short[] samples, int words) {
        int[] bounds = new int[words + 1];
        for (int i = 0; i <= words; i++) {
            bounds[i] = (int) ((long) samples.length * i / words);
        }
        int quietFrom = 0;
        for (int i = 0; i < samples.length; i++) {
            if (Math.abs(samples[i]) >= AUDIBLE) {
                if (i - quietFrom >= PAUSE) {
                    moveNearest(bounds, (quietFrom + i) / 2);
                }
                quietFrom = i + 1;
            }
        }
        return bounds;
    }

    private static void moveNearest(int[] bounds, int to) {
        int nearest = 1;
        for (int i = 2; i < bounds.length - 1; i++) {
            nearest = Math.abs(bounds[i] - to) < Math.abs(bounds[nearest] - to) ? i : nearest;
        }
        if (bounds[nearest - 1] < to && to < bounds[nearest + 1]) {
            bounds[nearest] = to;
        }
    }

    /** Learns a sentence. */
    public void learn(List<String> texts, short[] samples) {
        String sentence = String.join(" ", texts);
        int[] bounds = bounds(samples, texts.size());
        for (int i = 0; i < texts.size(); i++) {
            short[] own = Arrays.copyOfRange(samples, bounds[i], bounds[i + 1]);
            int anchor = loudest(own);
            mayBegin[own[anchor] & 0xffff] = true;
            words.computeIfAbsent(key(own, anchor), _ -> new ArrayList<>())
                    .add(new KnownWord(sentence, i, texts.get(i), ShortBuffer.wrap(own), anchor));
        }
    }

    @Override
    public EngineLimits limits() {
        return limits;
    }

    @Override
    public Transcript transcribe(PreparedAudio recording, TranscriptionRequest spoken) throws TranscriptionException {
        try {
            asked.add(recording.seconds());
            if (Files.size(recording.wav()) > limits.maxBytes() || recording.seconds() > limits.maxSeconds()) {
                throw new TranscriptionException(FailureCode.ENGINE_REJECTED, "HTTP 413");
            }
            return heard(samples(Files.readAllBytes(recording.wav())), recording.seconds());
        } catch (IOException e) {
            throw new TranscriptionException(FailureCode.INTERNAL_ERROR, "no wav", e);
        }
    }

    private Transcript heard(short[] sound, double seconds) throws TranscriptionException {
        List<HeardWord> heard = new ArrayList<>();
        for (int i = 0; i + ANCHOR <= sound.length; i++) {
            // Most of what is there is no anchor.
            if (mayBegin[sound[i] & 0xffff]) {
                for (KnownWord word : words.getOrDefault(key(sound, i), List.of())) {
                    int start = i - word.anchor();
                    if (start >= 0
                            && start + word.samples().capacity() <= sound.length
                            && ShortBuffer.wrap(sound, start, word.samples().capacity())
                                            .mismatch(word.samples())
                                    < 0) {
                        heard.add(new HeardWord(word, start));
                    }
                }
            }
        }
        if (heard.isEmpty()) {
            throw new TranscriptionException(FailureCode.NO_SPEECH, "nothing that I know");
        }
        return new Transcript(
                String.join(" ", heard.stream().map(each -> each.word().text()).toList()),
                "id",
                "fake",
                seconds,
                sentences(heard));
    }

    private static List<Segment> sentences(List<HeardWord> heard) {
        List<Segment> segments = new ArrayList<>();
        int begin = 0;
        for (int i = 1; i <= heard.size(); i++) {
            if (i == heard.size()
                    || !heard.get(i)
                            .word()
                            .sentence()
                            .equals(heard.get(begin).word().sentence())
                    || heard.get(i).word().number() <= heard.get(i - 1).word().number()) {
                List<HeardWord> sentence = heard.subList(begin, i);
                segments.add(new Segment(
                        String.join(
                                " ",
                                sentence.stream()
                                        .map(each -> each.word().text())
                                        .toList()),
                        seconds(sentence.getFirst().at()),
                        sentence.getLast().end()));
                begin = i;
            }
        }
        return segments;
    }

    public static short[] samples(byte[] wav) {
        short[] samples = new short[(wav.length - PreparedAudio.WAV_HEADER) / BYTES_PER_SAMPLE];
        ByteBuffer.wrap(wav, PreparedAudio.WAV_HEADER, samples.length * BYTES_PER_SAMPLE)
                .order(ByteOrder.LITTLE_ENDIAN)
                .asShortBuffer()
                .get(samples);
        return samples;
    }

    public static double seconds(int samples) {
        return samples * (double) BYTES_PER_SAMPLE / PreparedAudio.WAV_BYTES_PER_SECOND;
    }

    private static int loudest(short[] samples) {
        int loudest = 0;
        for (int i = 0; i + ANCHOR <= samples.length; i++) {
            loudest = Math.abs(samples[i]) > Math.abs(samples[loudest]) ? i : loudest;
        }
        return loudest;
    }

    private static long key(short[] samples, int at) {
        long key = 0;
        for (int i = at; i < at + ANCHOR; i++) {
            key = (key << Short.SIZE) | (samples[i] & 0xffffL);
        }
        return key;
    }
}
