package dev.rekap.stt.engine.sphinx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.contracts.text.EditDistance;
import dev.rekap.media.MediaDecoder;
import dev.rekap.provider.Budget;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.TranscriptionRequest;
import dev.rekap.stt.audio.DecodedAudio;
import dev.rekap.stt.audio.WavCutter;
import dev.rekap.stt.cli.TranscribeCommand;
import dev.rekap.stt.engine.ConfiguredEngines;
import dev.rekap.stt.engine.EngineContext;
import dev.rekap.stt.pieces.PieceTranscripts;
import dev.rekap.stt.step.TranscribeFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * The real PocketSphinx on the recordings of {@code samples/}: what the demonstration can promise. It takes every third
 * recording with speech, and all without; all thirty are heard in the system test {@code SpokenFilesToCsvIT}.
 */
class SphinxIT {

    /** Measured: 0.947 with PocketSphinx 0.8 of Debian 12. */
    private static final double WORDS_RIGHT_AT_LEAST = 0.9;

    private static final int EVERY = 3;

    private static final Path SAMPLES = Path.of("..", "samples");

    /** A line of {@code sentences.tsv}; nothing is spoken in a recording without text. */
    private record Sample(String file, String text) {

        List<String> words() {
            return List.of(text.toLowerCase(Locale.ROOT).replaceAll("[.,]", "").split(" +", -1));
        }
    }

    @Test
    void samplesAreRecognisedAsMeasured() throws Exception {
        String path = System.getenv("PATH");
        TranscribeCommand.Settings settings = TranscribeCommand.Settings.of(Map.of("REKAP_STT_ENGINE", "sphinx"));
        MediaDecoder decoder = new MediaDecoder(settings.stt().decoder());
        DecodedAudio audio = new DecodedAudio(decoder, settings.stt().maxAudio());
        EngineContext context =
                EngineContext.ofMachine(path, audio, settings.stt().deadline());
        int spoken = 0;
        int wrong = 0;
        int whole = 0;
        int recordings = 0;
        try (decoder;
                ConfiguredEngines engines =
                        settings.engines().build(settings.stt().engine(), context)) {
            TranscribeFile transcribe = new TranscribeFile(
                    audio,
                    new WavCutter(),
                    _ -> engines.engines().getFirst().provider().port());
            for (Sample sample : chosen()) {
                if (sample.text().isBlank()) {
                    assertThat(failure(transcribe, sample)).isEqualTo(FailureCode.NO_SPEECH);
                    continue;
                }
                Transcript transcript = transcribe.transcribe(
                        SAMPLES.resolve(sample.file()),
                        TranscriptionRequest.in("id"),
                        PieceTranscripts.NONE,
                        Budget.UNLIMITED);
                int errors = EditDistance.between(
                        sample.words(), List.of(transcript.text().split(" ", -1)));
                recordings++;
                spoken += sample.words().size();
                wrong += errors;
                whole += errors == 0 ? 1 : 0;
            }
        }
        double right = 1 - (double) wrong / spoken;
        System.out.printf(
                Locale.ROOT,
                "sphinx: %.1f %% of %d words right, %d of %d recordings word for word%n",
                100 * right,
                spoken,
                whole,
                recordings);
        assertThat(right).isGreaterThan(WORDS_RIGHT_AT_LEAST);
    }

    private static List<Sample> chosen() throws IOException {
        List<Sample> all = samples();
        return IntStream.range(0, all.size())
                .filter(i -> i % EVERY == 0 || all.get(i).text().isBlank())
                .mapToObj(all::get)
                .toList();
    }

    private static List<Sample> samples() throws IOException {
        List<Sample> samples = new ArrayList<>();
        for (String folder : List.of("", "shop/")) {
            List<String> lines = Files.readAllLines(SAMPLES.resolve(folder + "sentences.tsv"));
            for (String line : lines.subList(1, lines.size())) {
                List<String> fields = List.of(line.split("\t", -1));
                samples.add(new Sample(folder + fields.getFirst(), fields.getLast()));
            }
        }
        return samples;
    }

    private static FailureCode failure(TranscribeFile transcribe, Sample sample)
            throws IOException, InterruptedException {
        try {
            Transcript transcript = transcribe.transcribe(
                    SAMPLES.resolve(sample.file()),
                    TranscriptionRequest.in("id"),
                    PieceTranscripts.NONE,
                    Budget.UNLIMITED);
            throw new AssertionError(sample.file() + " was heard as " + transcript.text());
        } catch (TranscriptionException e) {
            return e.code();
        }
    }
}
