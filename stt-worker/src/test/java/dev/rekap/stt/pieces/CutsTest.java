package dev.rekap.stt.pieces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import dev.rekap.stt.EngineLimits;
import dev.rekap.stt.MediaFormat;
import dev.rekap.stt.Pause;
import dev.rekap.stt.Recording;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CutsTest {

    private static final EngineLimits MINUTE = new EngineLimits(60, Long.MAX_VALUE);

    @Test
    void whatTheEngineTakesIsNotCut() {
        Piece piece = only(Cuts.of(recording(60, new Pause(20, 21, true)), MINUTE));

        assertThat(piece.isWhole(60)).isTrue();
        assertThat(piece.cutIn()).isFalse();
    }

    @Test
    void aLongRecordingIsCutInAPauseWhichBothPiecesHold() {
        List<Piece> pieces = Cuts.of(
                recording(100, new Pause(20, 20.4, true), new Pause(48, 49, false), new Pause(53, 53.3, true)), MINUTE);

        assertThat(pieces)
                .containsExactly(
                        new Piece(List.of(new Stretch(0, 49)), false), new Piece(List.of(new Stretch(48, 100)), false));
    }

    @Test
    void ofALongPauseBothPiecesHoldTwoSecondsOnEitherSide() {
        List<Piece> pieces = Cuts.of(recording(100, new Pause(40, 60, false)), MINUTE);

        assertThat(pieces)
                .containsExactly(
                        new Piece(List.of(new Stretch(0, 52)), false), new Piece(List.of(new Stretch(48, 100)), false));
    }

    @Test
    void whereNobodyPausesTheCutGoesThroughSpeechWithAnOverlap() {
        List<Piece> pieces = Cuts.of(recording(100), MINUTE);

        assertThat(pieces)
                .containsExactly(
                        new Piece(List.of(new Stretch(0, 52)), false), new Piece(List.of(new Stretch(48, 100)), true));
    }

    @ParameterizedTest
    @ValueSource(doubles = {10, 33.3, 60, 1400})
    void noPieceIsLongerThanTheEngineTakesAndTogetherTheyHoldEverything(double longest) {
        List<Pause> pauses = IntStream.range(0, 700)
                .mapToObj(i -> new Pause(i * 10 + i % 7, i * 10 + i % 7 + 0.3 + i % 3, false))
                .toList();
        List<Piece> pieces = Cuts.of(
                new Recording(Path.of("a"), new MediaFormat("ogg", "opus", true), Path.of("a"), 7200, pauses),
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
        List<Piece> pieces = Cuts.of(recording(30), new EngineLimits(60, tenSeconds));

        assertThat(pieces).hasSizeGreaterThan(3).allMatch(piece -> piece.seconds() <= 10 + 1e-9);
    }

    @Test
    void longSilencesAreLeftOut() {
        Recording recording =
                recording(300, new Pause(0, 30, true), new Pause(100, 200, true), new Pause(290, 300, true));

        Piece piece = only(Cuts.of(recording, EngineLimits.USUAL));

        assertThat(piece.stretches()).containsExactly(new Stretch(29, 101), new Stretch(199, 291));
        assertThat(piece.seconds()).isCloseTo(164, within(1e-9));
        assertThat(piece.inRecording(0)).isEqualTo(29);
        assertThat(piece.inRecording(72.5)).isCloseTo(199.5, within(1e-9));
        assertThat(piece.inRecording(1000)).isEqualTo(291);
    }

    @Test
    void noiseIsNotSilence() {
        assertThat(only(Cuts.of(recording(300, new Pause(100, 200, false)), EngineLimits.USUAL))
                        .isWhole(300))
                .isTrue();
    }

    @Test
    void aLittleSilenceIsSentAsItCame() {
        assertThat(only(Cuts.of(recording(40, new Pause(10, 21, true)), EngineLimits.USUAL))
                        .isWhole(40))
                .isTrue();
    }

    @Test
    void aPieceKnowsItsPauses() {
        Piece piece = new Piece(List.of(new Stretch(10, 20), new Stretch(50, 60)), false);

        assertThat(piece.pauses(List.of(new Pause(0, 5, true), new Pause(12, 14, false), new Pause(19, 51, true))))
                .containsExactly(new Pause(2, 4, false), new Pause(9, 10, true), new Pause(10, 11, true));
    }

    @Test
    void anEngineTakesSomethingAtLeast() {
        assertThatIllegalArgumentException().isThrownBy(() -> new EngineLimits(5, Long.MAX_VALUE));
        assertThatIllegalArgumentException().isThrownBy(() -> new EngineLimits(60, 1000));
    }

    private static Piece only(List<Piece> pieces) {
        assertThat(pieces).hasSize(1);
        return pieces.getFirst();
    }

    private static Recording recording(double seconds, Pause... pauses) {
        return new Recording(
                Path.of("a.ogg"),
                new MediaFormat("ogg", "opus", true),
                Path.of("a.wav"),
                seconds,
                Stream.of(pauses).toList());
    }
}
