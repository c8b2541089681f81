package dev.rekap.stt.pieces;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.rekap.contracts.Flag;
import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.orders.Stage;
import dev.rekap.contracts.speech.Segment;
import dev.rekap.contracts.speech.Transcript;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TranscriptJoinerTest {

    /** Both hold 48 to 52. */
    private static final AudioPiece FIRST = piece(0, 52, false);

    private static final AudioPiece NEXT = piece(48, 100, true);
    private static final AudioPiece NEXT_AFTER_A_PAUSE = piece(48, 100, false);

    @Test
    void wordsThatBothPiecesHoldAreTakenOnce() {
        Transcript whole = stitch(
                heard(FIRST, "pesan/46.0", "dua/47.0", "lusin/49.0", "teh/50.0"),
                heard(NEXT, "lusin/1.0", "teh/2.0", "botol/3.5"));

        assertThat(whole.text()).isEqualTo("pesan dua lusin teh botol");
        assertThat(whole.segments()).extracting(Segment::startSeconds).containsExactly(46.0, 47.0, 49.0, 50.0, 51.5);
    }

    @Test
    void halvedWordsAtTheEdgesAreDropped() {
        assertThat(stitch(
                                heard(FIRST, "dua/47.0", "lusin/49.0", "teh,/50.0", "bo/51.5"),
                                heard(NEXT, "sin/0.0", "Teh/2.0", "botol/3.5", "ya/5.0"))
                        .text())
                .isEqualTo("dua lusin teh, botol ya");
    }

    @Test
    void repeatedWordIsKeptTwice() {
        assertThat(stitch(heard(FIRST, "tiga/48.2", "tiga/49.5"), heard(NEXT, "tiga/1.5", "botol/3"))
                        .text())
                .isEqualTo("tiga tiga botol");
    }

    @Test
    void differingWordsCountOnTheirOwnSideOfTheCut() {
        assertThat(stitch(heard(FIRST, "jalan/47.0", "mawar/49.0", "lima/51.0"), heard(NEXT, "mawan/1.0", "enam/2.8"))
                        .text())
                .isEqualTo("jalan mawar enam");
    }

    @Test
    void sentencesAreCutWithinWhenTheyOverlap() {
        Transcript first = new Transcript(
                "halo kak pesan dua lusin teh",
                "id",
                "fake",
                52,
                List.of(new Segment("halo kak pesan dua lusin teh", 46, 52)));
        Transcript next = new Transcript(
                "dua lusin teh botol ya", "id", "fake", 52, List.of(new Segment("dua lusin teh botol ya", 1.0, 6.0)));

        Transcript whole = stitch(TimedTranscript.of(FIRST, first), TimedTranscript.of(NEXT, next));

        assertThat(whole.text()).isEqualTo("halo kak pesan dua lusin teh botol ya");
        assertThat(whole.segments())
                .extracting(Segment::text)
                .containsExactly("halo kak pesan dua lusin teh", "botol ya");
        assertThat(whole.segments().getLast().startSeconds()).isCloseTo(52, within(1e-9));
    }

    @Test
    void inAPauseNothingIsTakenForTheSame() {
        assertThat(stitch(heard(FIRST, "teh/47.0", "manis/47.6"), heard(NEXT_AFTER_A_PAUSE, "manis/4.0", "dua/4.5"))
                        .text())
                .isEqualTo("teh manis manis dua");
    }

    @Test
    void whisperInAPauseIsTakenOnce() {
        assertThat(stitch(heard(FIRST, "teh/47.0", "ya/50.0"), heard(NEXT_AFTER_A_PAUSE, "ya/2.1", "dua/4.5"))
                        .text())
                .isEqualTo("teh ya dua");
    }

    @Test
    void wordsWithoutTimesAreComparedAtACutThroughSpeechOnly() {
        TimedTranscript first = TimedTranscript.of(FIRST, plain("pesan dua lusin teh"));

        assertThat(stitch(first, TimedTranscript.of(NEXT, plain("dua lusin teh botol")))
                        .text())
                .isEqualTo("pesan dua lusin teh botol");
        assertThat(stitch(first, TimedTranscript.of(NEXT, plain("teh botol dan kopi")))
                        .text())
                .isEqualTo("pesan dua lusin teh teh botol dan kopi");
        assertThat(stitch(first, TimedTranscript.of(NEXT_AFTER_A_PAUSE, plain("dua lusin teh botol")))
                        .text())
                .isEqualTo("pesan dua lusin teh dua lusin teh botol");
        assertThat(stitch(first, TimedTranscript.of(NEXT, plain("botol"))).segments())
                .isEmpty();
    }

    @Test
    void piecesThatShareNothingAreJoinedAsTheyAre() {
        assertThat(stitch(heard(FIRST, "satu/51.9"), heard(piece(60, 90, true), "satu/0.1"))
                        .text())
                .isEqualTo("satu satu");
    }

    @Test
    void wordsOutsideOfAnySegmentStay() {
        Transcript partly = new Transcript(
                "eh pesan dua ya",
                "id",
                "fake",
                52,
                List.of(new Segment("pesan dua", 3, 4), new Segment("tidak ada", 5, 6)));

        Transcript whole = stitch(TimedTranscript.of(FIRST, partly), heard(NEXT, "botol/30"));

        assertThat(whole.text()).isEqualTo("eh pesan dua ya botol");
        assertThat(whole.segments()).extracting(Segment::text).containsExactly("pesan dua", "botol");
    }

    @Test
    void timesSkipTheSilenceThatWasLeftOut() {
        AudioPiece piece = new AudioPiece(List.of(new TimeRange(10, 20), new TimeRange(50, 60)), false);

        assertThat(stitch(heard(piece, "satu/5", "dua/12")).segments())
                .extracting(Segment::startSeconds)
                .containsExactly(15.0, 52.0);
    }

    @Test
    void wholeHasFlagsCallsAndConfidenceOfItsPieces() {
        ProviderCall attempt = new ProviderCall(
                Stage.TRANSCRIPTION.name(), "fake", "none", "none", 1, 52, 0, 0, BigDecimal.ONE, "IDR");
        TimedTranscript first = TimedTranscript.of(
                piece(0, 75, false),
                new Transcript(
                        "satu", "jv", "fake", 75, List.of(), 0.8, Set.of(Flag.OTHER_LANGUAGE), List.of(attempt)));
        TimedTranscript next = TimedTranscript.of(
                piece(75, 100, false),
                new Transcript("dua", "id", "other", 25, List.of(), 0.4, Set.of(), List.of(attempt)));

        Transcript whole = stitch(first, next);

        assertThat(whole.confidence()).isCloseTo(0.7, within(1e-9));
        assertThat(whole.flags()).containsExactly(Flag.OTHER_LANGUAGE);
        assertThat(whole.attempts()).containsExactly(attempt, attempt);
        assertThat(whole.language()).isEqualTo("jv");
        assertThat(whole.engine()).isEqualTo("fake+other");
        assertThat(whole.audioSeconds()).isEqualTo(100);
        assertThat(stitch(first, heard(NEXT, "dua/30")).confidence()).isNull();
    }

    private static Transcript stitch(TimedTranscript... heard) {
        return TranscriptJoiner.of(100, List.of(heard));
    }

    private static AudioPiece piece(double start, double end, boolean cutIn) {
        return new AudioPiece(List.of(new TimeRange(start, end)), cutIn);
    }

    private static Transcript plain(String text) {
        return new Transcript(text, "id", "fake", 52, List.of());
    }

    /** Words as {@code word/seconds}, half a second each, counted from the start of the piece. */
    private static TimedTranscript heard(AudioPiece piece, String... words) {
        List<Segment> segments = Arrays.stream(words)
                .map(word -> word.split("/", -1))
                .map(word -> new Segment(word[0], Double.parseDouble(word[1]), Double.parseDouble(word[1]) + 0.5))
                .toList();
        String text = String.join(" ", segments.stream().map(Segment::text).toList());
        return TimedTranscript.of(piece, new Transcript(text, "id", "fake", piece.seconds(), segments));
    }
}
