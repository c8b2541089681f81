package dev.rekap.stt.pieces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.rekap.stt.EngineLimits;
import dev.rekap.stt.MediaFormat;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechPause;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PiecePlannerTest {

    private static final EngineLimits MINUTE = new EngineLimits(60, Long.MAX_VALUE);

    @Test
    void whatTheEngineTakesIsNotCut() {
        AudioPiece piece = only(PiecePlanner.of(recording(60, new SpeechPause(20, 21, true)), MINUTE));

        assertThat(piece.isWhole(60)).isTrue();
        assertThat(piece.cutIn()).isFalse();
    }

    @Test
    void aLongRecordingIsCutInAPauseWhichBothPiecesHold() {
        List<AudioPiece> pieces = PiecePlanner.of(
                recording(
                        100,
                        new SpeechPause(20, 20.4, true),
                        new SpeechPause(48, 49, false),
                        new SpeechPause(53, 53.3, true)),
                MINUTE);

        assertThat(pieces)
                .containsExactly(
                        new AudioPiece(List.of(new TimeRange(0, 49)), false),
                        new AudioPiece(List.of(new TimeRange(48, 100)), false));
    }

    @Test
    void ofALongPauseBothPiecesHoldTwoSecondsOnEitherSide() {
        List<AudioPiece> pieces = PiecePlanner.of(recording(100, new SpeechPause(40, 60, false)), MINUTE);

        assertThat(pieces)
                .containsExactly(
                        new AudioPiece(List.of(new TimeRange(0, 52)), false),
                        new AudioPiece(List.of(new TimeRange(48, 100)), false));
    }

    @Test
    void speechWithoutPausesIsCutWithAnOverlap() {
        List<AudioPiece> pieces = PiecePlanner.of(recording(100), MINUTE);

        assertThat(pieces)
                .containsExactly(
                        new AudioPiece(List.of(new TimeRange(0, 52)), false),
                        new AudioPiece(List.of(new TimeRange(48, 100)), true));
    }

    @ParameterizedTest
    @ValueSource(doubles = {10, 33.3, 60, 1400})
    void noPieceIsLongerThanTheEngineTakesAndTogetherTheyHoldEverything(double longest) {
        List<SpeechPause> pauses = IntStream.range(0, 700)
                .mapToObj(i -> new SpeechPause(i * 10 + i % 7, i * 10 + i % 7 + 0.3 + i % 3, false))
                .toList();
        List<AudioPiece> pieces = PiecePlanner.of(
                new PreparedAudio(Path.of("a"), new MediaFormat("ogg", "opus", true), Path.of("a"), 7200, pauses),
                new EngineLimits(longest, Long.MAX_VALUE));

        assertThat(pieces).allMatch(piece -> piece.seconds() <= longest + 1e-9);
        assertThat(pieces.getFirst().start()).isZero();
        assertThat(pieces.getLast().end()).isEqualTo(7200);
        for (int i = 1; i < pieces.size(); i++) {
            assertThat(pieces.get(i).start()).isLessThan(pieces.get(i - 1).end());
        }
    }

    @Test
    void bytesLimitAsSecondsDo() {
        long tenSeconds = 44 + 320_000;
        List<AudioPiece> pieces = PiecePlanner.of(recording(30), new EngineLimits(60, tenSeconds));

        assertThat(pieces).hasSizeGreaterThan(3).allMatch(piece -> piece.seconds() <= 10 + 1e-9);
    }

    @Test
    void longSilencesAreLeftOut() {
        PreparedAudio recording = recording(
                300, new SpeechPause(0, 30, true), new SpeechPause(100, 200, true), new SpeechPause(290, 300, true));

        AudioPiece piece = only(PiecePlanner.of(recording, EngineLimits.USUAL));

        assertThat(piece.stretches()).containsExactly(new TimeRange(29, 101), new TimeRange(199, 291));
        assertThat(piece.seconds()).isCloseTo(164, within(1e-9));
        assertThat(piece.inRecording(0)).isEqualTo(29);
        assertThat(piece.inRecording(72.5)).isCloseTo(199.5, within(1e-9));
        assertThat(piece.inRecording(1000)).isEqualTo(291);
    }

    @Test
    void noiseIsNotSilence() {
        assertThat(only(PiecePlanner.of(recording(300, new SpeechPause(100, 200, false)), EngineLimits.USUAL))
                        .isWhole(300))
                .isTrue();
    }

    @Test
    void aLittleSilenceIsSentAsItCame() {
        assertThat(only(PiecePlanner.of(recording(40, new SpeechPause(10, 21, true)), EngineLimits.USUAL))
                        .isWhole(40))
                .isTrue();
    }

    @Test
    void aPieceKnowsItsPauses() {
        AudioPiece piece = new AudioPiece(List.of(new TimeRange(10, 20), new TimeRange(50, 60)), false);

        assertThat(piece.pauses(List.of(
                        new SpeechPause(0, 5, true), new SpeechPause(12, 14, false), new SpeechPause(19, 51, true))))
                .containsExactly(
                        new SpeechPause(2, 4, false), new SpeechPause(9, 10, true), new SpeechPause(10, 11, true));
    }

    @Test
    void anEngineTakesSomethingAtLeast() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EngineLimits(5, Long.MAX_VALUE));
        assertThatIllegalArgumentException().isThrownBy(() -> new EngineLimits(60, 1000));
    }

    private static AudioPiece only(List<AudioPiece> pieces) {
        assertThat(pieces).hasSize(1);
        return pieces.getFirst();
    }

    private static PreparedAudio recording(double seconds, SpeechPause... pauses) {
        return new PreparedAudio(
                Path.of("a.ogg"),
                new MediaFormat("ogg", "opus", true),
                Path.of("a.wav"),
                seconds,
                Stream.of(pauses).toList());
    }
}
