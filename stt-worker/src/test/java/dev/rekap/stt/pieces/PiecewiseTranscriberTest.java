package dev.rekap.stt.pieces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.orders.Stage;
import dev.rekap.contracts.speech.Segment;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.EngineLimits;
import dev.rekap.stt.MediaFormat;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechPause;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.TranscriptionRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PiecewiseTranscriberTest {

    private static final TranscriptionRequest SPOKEN = TranscriptionRequest.in("id");
    private static final MediaFormat OGG = new MediaFormat("ogg", "opus", true);

    @TempDir
    private Path folder = Path.of("");

    private final List<PreparedAudio> asked = new ArrayList<>();
    private final Map<String, Transcript> kept = new HashMap<>();
    private Duration now = Duration.ZERO;
    private SpeechToText hears = (recording, spoken) -> words(recording, "kata");

    private final PieceTranscripts pieces = new PieceTranscripts() {

        @Override
        public Optional<Transcript> find(AudioPiece piece) {
            return Optional.ofNullable(kept.get(piece.name()));
        }

        @Override
        public void save(AudioPiece piece, Transcript transcript) {
            kept.put(piece.name(), transcript);
        }
    };

    @Test
    void aShortRecordingGoesToTheEngineAsItCame() throws Exception {
        PreparedAudio recording = recording(50);

        assertThat(engine().transcribe(recording, SPOKEN).text()).isEqualTo("kata");
        assertThat(asked).containsExactly(recording);
    }

    @Test
    void aLongOneGoesPieceByPiece() throws Exception {
        Transcript transcript = engine().transcribe(recording(100, new SpeechPause(48, 52, true)), SPOKEN);

        assertThat(transcript.text()).isEqualTo("kata kata");
        assertThat(transcript.segments()).extracting(Segment::startSeconds).containsExactly(1.0, 49.0);
        assertThat(transcript.audioSeconds()).isEqualTo(100);
        assertThat(asked).extracting(PreparedAudio::seconds).containsExactly(52.0, 52.0);
    }

    @Test
    void aPieceWithoutSpeechIsLeftOut() throws Exception {
        hears = (recording, spoken) -> {
            if (asked.size() == 1) {
                throw new TranscriptionException(FailureCode.NO_SPEECH, "music");
            }
            return words(recording, "kata");
        };

        assertThat(engine().transcribe(recording(100), SPOKEN).text()).isEqualTo("kata");
    }

    @Test
    void everyCallIsReportedHoweverItEnded() throws Exception {
        hears = (recording, spoken) -> {
            List<ProviderCall> call = List.of(attempt(asked.size()));
            if (asked.size() == 2) {
                throw new TranscriptionException(FailureCode.NO_SPEECH, "music").after(call);
            }
            if (asked.size() == 4) {
                throw new TranscriptionException(FailureCode.ENGINE_REJECTED, "HTTP 400").after(call);
            }
            return words(recording, "kata").after(call);
        };

        assertThat(engine().transcribe(recording(150), SPOKEN).attempts())
                .extracting(ProviderCall::seconds)
                .containsExactly(1.0, 2.0, 3.0);
        asked.removeLast();
        assertThatExceptionOfType(TranscriptionException.class)
                .isThrownBy(() -> engine().transcribe(recording(150), SPOKEN))
                .satisfies(e -> assertThat(e.attempts())
                        .extracting(ProviderCall::seconds)
                        .containsExactly(3.0, 4.0));
    }

    @Test
    void withoutSpeechInAnyPieceThereIsNoTranscript() {
        hears = (recording, spoken) -> {
            throw new TranscriptionException(FailureCode.NO_SPEECH, "music");
        };

        assertThatExceptionOfType(TranscriptionException.class)
                .isThrownBy(() -> engine().transcribe(recording(100), SPOKEN))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.NO_SPEECH));
    }

    @Test
    void retryContinuesAfterTheLastTranscribedPiece() throws Exception {
        PreparedAudio recording = recording(150);
        hears = (part, spoken) -> {
            if (asked.size() == 2) {
                throw new TranscriptionException(FailureCode.ENGINE_UNAVAILABLE, "HTTP 503");
            }
            return words(part, "kata" + asked.size());
        };

        assertThatExceptionOfType(TranscriptionException.class)
                .isThrownBy(() -> engine().transcribe(recording, SPOKEN, pieces))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.ENGINE_UNAVAILABLE))
                .satisfies(e -> assertThat(e.isAfterProgress()).isTrue());

        assertThat(engine().transcribe(recording, SPOKEN, pieces).text()).isEqualTo("kata1 kata3 kata4");
        assertThat(engine().transcribe(recording, SPOKEN, pieces).text()).isEqualTo("kata1 kata3 kata4");
        assertThat(asked).hasSize(4);
    }

    @Test
    void anAttemptThatGetsNoFurtherIsInVain() {
        hears = (part, spoken) -> {
            throw new TranscriptionException(FailureCode.ENGINE_UNAVAILABLE, "HTTP 503");
        };

        assertThatExceptionOfType(TranscriptionException.class)
                .isThrownBy(() -> engine().transcribe(recording(150), SPOKEN, pieces))
                .satisfies(e -> assertThat(e.isAfterProgress()).isFalse());
    }

    @Test
    void whatTakesTooLongGoesOnInTheNextAttempt() throws Exception {
        PreparedAudio recording = recording(200);
        hears = (part, spoken) -> {
            now = now.plusMinutes(5);
            return words(part, "kata");
        };

        assertThatExceptionOfType(TranscriptionException.class)
                .isThrownBy(() -> engine().transcribe(recording, SPOKEN, pieces))
                .withMessageContaining("of 200, the rest later")
                .satisfies(e -> assertThat(e.code().isRetryable()).isTrue());
        assertThat(asked).hasSize(2);

        assertThat(engine().transcribe(recording, SPOKEN, pieces).text()).isEqualTo("kata kata kata kata");
        assertThat(asked).hasSize(4);
    }

    @Test
    void piecesDoNotPileUpOnTheDisk() throws Exception {
        hears = (recording, spoken) -> {
            assertThat(recording.wav()).exists();
            return words(recording, "kata");
        };

        engine().transcribe(recording(200), SPOKEN);

        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void itTakesWhateverComes() {
        assertThat(engine().limits()).isEqualTo(EngineLimits.NONE);
        assertThat(((SpeechToText) (recording, spoken) -> words(recording, "a")).limits())
                .isEqualTo(EngineLimits.USUAL);
    }

    private PiecewiseTranscriber engine() {
        return new PiecewiseTranscriber(
                new SpeechToText() {

                    @Override
                    public Transcript transcribe(PreparedAudio recording, TranscriptionRequest spoken)
                            throws TranscriptionException, InterruptedException {
                        asked.add(recording);
                        return hears.transcribe(recording, spoken);
                    }

                    @Override
                    public EngineLimits limits() {
                        return new EngineLimits(60, Long.MAX_VALUE);
                    }
                },
                this::cut,
                Duration.ofMinutes(8),
                () -> now.toNanos());
    }

    private PreparedAudio cut(PreparedAudio whole, AudioPiece piece) {
        try {
            Path wav = Files.writeString(folder.resolve(piece.name()), "sound");
            return new PreparedAudio(wav, OGG, wav, piece.seconds(), piece.pauses(whole.pauses()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Transcript words(PreparedAudio recording, String text) {
        return new Transcript(text, "id", "fake", recording.seconds(), List.of(new Segment(text, 1, 2)));
    }

    private static ProviderCall attempt(int seconds) {
        return new ProviderCall(
                Stage.TRANSCRIPTION.name(), "fake", "none", "none", seconds, 1, 0, 0, BigDecimal.ONE, "IDR");
    }

    private static PreparedAudio recording(double seconds, SpeechPause... pauses) {
        return new PreparedAudio(Path.of("a.ogg"), OGG, Path.of("a.wav"), seconds, List.of(pauses));
    }
}
