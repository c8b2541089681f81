package dev.rekap.stt.audio;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.media.SoundMaker;
import dev.rekap.stt.engine.ExactMatchEngine;
import dev.rekap.stt.engine.WavFiles;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * Whom the speech detector lets through, as telephones and messengers send it, and with noise: the table is printed. All codecs and
 * all spoken samples: {@code -Drekap.gate.full=true}.
 */
class SpeechGateIT extends RealDecoder {

    private static final boolean FULL = Boolean.getBoolean("rekap.gate.full");
    private static final int EVERY = FULL ? 1 : 15;
    private static final Set<String> HARDEST = Set.of("8 kHz", "AMR 4.75", "Opus 6k");
    private static final Path SAMPLES = Path.of("..", "samples");

    private static final Map<String, List<String>> CODECS = ordered(
            Map.entry("16 kHz", List.of("wav", "-c:a", "pcm_s16le")),
            Map.entry("8 kHz", List.of("wav", "-ar", "8000", "-c:a", "pcm_s16le")),
            Map.entry("A-law", List.of("wav", "-ar", "8000", "-c:a", "pcm_alaw")),
            Map.entry("mu-law", List.of("wav", "-ar", "8000", "-c:a", "pcm_mulaw")),
            Map.entry("AMR 4.75", List.of("amr", "-ar", "8000", "-c:a", "libopencore_amrnb", "-b:a", "4.75k")),
            Map.entry("AMR 7.95", List.of("amr", "-ar", "8000", "-c:a", "libopencore_amrnb", "-b:a", "7.95k")),
            Map.entry("AMR 12.2", List.of("amr", "-ar", "8000", "-c:a", "libopencore_amrnb", "-b:a", "12.2k")),
            Map.entry("Opus 6k", List.of("ogg", "-c:a", "libopus", "-b:a", "6k")));

    /** What is surely nothing. */
    private static final Map<String, String> NOTHING = ordered(
            Map.entry("silence", "anullsrc=r=16000:cl=mono:d=5"),
            Map.entry("faint noise", "anoisesrc=c=white:a=0.0005:d=5:r=16000"),
            Map.entry("white noise", "anoisesrc=c=white:a=0.3:d=5:r=16000"),
            Map.entry("pink noise", "anoisesrc=c=pink:a=0.5:d=5:r=16000"),
            Map.entry("hum", "aevalsrc='0.1*sin(2*PI*50*t)+0.05*sin(2*PI*100*t)+0.03*sin(2*PI*150*t)':s=16000:d=5"),
            Map.entry("tone", "aevalsrc='0.3*sin(2*PI*440*t)':s=16000:d=5"));

    /** What moves as a voice does: it may pass, and costs a call. */
    private static final Map<String, String> MOVING = ordered(
            Map.entry(
                    "music",
                    "aevalsrc='0.2*exp(-1.5*mod(t,2))*(sin(2*PI*262*t)+sin(2*PI*330*t))"
                            + "+0.5*exp(-18*mod(t,0.5))*sin(2*PI*60*t)':s=16000:d=10"),
            Map.entry(
                    "wind",
                    "anoisesrc=c=brown:a=0.8:d=10:r=16000,lowpass=f=300,"
                            + "volume='0.05+0.9*pow(abs(sin(2*PI*0.21*t)),3)':eval=frame"));

    @Test
    void noVoiceIsMissedAndWhatIsSurelyNothingIsNone() throws Exception {
        List<short[]> voices = voices();
        int missed = 0;
        int falseAlarms = 0;
        StringBuilder table = new StringBuilder(String.format(
                Locale.ROOT,
                "speech gate: of %d voices missed (noise at 20, 10, 5 dB); false alarms%n%-9s %6s %15s %15s   %s%n",
                voices.size(),
                "",
                "plain",
                "pink noise",
                "white noise",
                "passes"));
        Map<String, Path> nothing = made(NOTHING);
        Map<String, Path> moving = made(MOVING);
        for (Map.Entry<String, List<String>> codec : CODECS.entrySet()) {
            if (!FULL && !HARDEST.contains(codec.getKey())) {
                continue;
            }
            List<Integer> misses = new ArrayList<>(List.of(misses(voices, codec.getValue(), "", 0)));
            for (String noise : List.of("pink", "white")) {
                for (int decibel : List.of(20, 10, 5)) {
                    misses.add(misses(voices, codec.getValue(), noise, decibel));
                }
            }
            List<String> passing = passing(nothing, codec.getValue());
            falseAlarms += passing.size();
            missed += misses.stream().mapToInt(Integer::intValue).sum();
            passing.addAll(passing(moving, codec.getValue()));
            table.append(String.format(
                    Locale.ROOT,
                    "%-9s %6d %5d %4d %4d %6d %4d %4d   %s%n",
                    codec.getKey(),
                    misses.get(0),
                    misses.get(1),
                    misses.get(2),
                    misses.get(3),
                    misses.get(4),
                    misses.get(5),
                    misses.get(6),
                    String.join(", ", passing)));
        }
        System.out.print(table);

        assertThat(missed).as("voices missed").isZero();
        assertThat(falseAlarms).as("false alarms on what is surely nothing").isZero();
    }

    private int misses(List<short[]> voices, List<String> codec, String noise, int decibel) throws Exception {
        int misses = 0;
        for (short[] voice : voices) {
            short[] heard = noise.isEmpty() ? voice : mixed(voice, noise(noise, voice.length), decibel);
            misses += passes(WavFiles.write(folder.resolve("mixed.wav"), heard), codec) ? 0 : 1;
        }
        return misses;
    }

    private Map<String, Path> made(Map<String, String> sources) throws Exception {
        Map<String, Path> made = new LinkedHashMap<>();
        for (Map.Entry<String, String> source : sources.entrySet()) {
            made.put(source.getKey(), SoundMaker.make(folder.resolve(source.getKey() + ".wav"), source.getValue()));
        }
        return made;
    }

    private List<String> passing(Map<String, Path> sources, List<String> codec) throws Exception {
        List<String> passing = new ArrayList<>();
        for (Map.Entry<String, Path> source : sources.entrySet()) {
            if (passes(source.getValue(), codec)) {
                passing.add(source.getKey());
            }
        }
        return passing;
    }

    private boolean passes(Path wav, List<String> codec) throws Exception {
        Path sent = SoundMaker.convert(
                wav,
                folder.resolve("sent." + codec.getFirst()),
                codec.subList(1, codec.size()).toArray(String[]::new));
        Path decoded = folder.resolve("decoded.wav");
        DECODER.decodeSound(sent, decoded, 60);
        return SpeechDetector.hasSpeech(Pcm.loudness(decoded));
    }

    private List<short[]> voices() throws Exception {
        List<String> lines = Files.readAllLines(SAMPLES.resolve("sentences.tsv"));
        List<short[]> voices = new ArrayList<>();
        for (int i = 1; i < lines.size(); i += EVERY) {
            String[] fields = lines.get(i).split("\t", -1);
            if (!fields[fields.length - 1].isBlank()) {
                Path wav = folder.resolve("voice.wav");
                DECODER.decodeSound(SAMPLES.resolve(fields[0]), wav, 60);
                voices.add(ExactMatchEngine.samples(Files.readAllBytes(wav)));
            }
        }
        return voices;
    }

    /** Even noise; pink is white that is summed up a little. */
    private static short[] noise(String colour, int length) {
        Random random = new Random(5);
        short[] noise = new short[length];
        double last = 0;
        for (int i = 0; i < length; i++) {
            double white = random.nextGaussian() * 1000;
            last = colour.equals("pink") ? 0.9 * last + white : white;
            noise[i] = (short) Math.clamp(last, Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return noise;
    }

    private static short[] mixed(short[] voice, short[] noise, int decibel) {
        double gain = power(voice) / power(noise) / Math.pow(10, decibel / 20.0);
        short[] mixed = new short[voice.length];
        for (int i = 0; i < voice.length; i++) {
            mixed[i] = (short) Math.clamp(voice[i] + gain * noise[i], Short.MIN_VALUE, Short.MAX_VALUE);
        }
        return mixed;
    }

    private static double power(short[] samples) {
        double sum = 0;
        for (short sample : samples) {
            sum += (double) sample * sample;
        }
        return Math.sqrt(sum / samples.length);
    }

    @SafeVarargs
    private static <V> Map<String, V> ordered(Map.Entry<String, V>... entries) {
        Map<String, V> map = new LinkedHashMap<>();
        for (Map.Entry<String, V> entry : entries) {
            map.put(entry.getKey(), entry.getValue());
        }
        return map;
    }
}
