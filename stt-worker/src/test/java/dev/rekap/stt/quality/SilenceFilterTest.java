package dev.rekap.stt.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.speech.Segment;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.MediaFormat;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechPause;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.TranscriptionRequest;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SilenceFilterTest {

    /** Somebody speaks from 2 to 10 and from 15 to 20; noise from 20 to 24; silence to the end at 30. */
    private static final PreparedAudio RECORDING = new PreparedAudio(
            Path.of("a.ogg"),
            new MediaFormat("ogg", "opus", true),
            Path.of("a.wav"),
            30,
            List.of(
                    new SpeechPause(0, 2, true),
                    new SpeechPause(10, 15, true),
                    new SpeechPause(20, 24, false),
                    new SpeechPause(24, 30, true)));

    @Test
    void whatIsMadeUpInSilenceIsLeftOut() throws Exception {
        Transcript heard = hear(
                new Segment("halo", 0, 1.4),
                new Segment("pesan dua", 2.2, 9),
                new Segment("terima kasih telah menonton", 10.6, 14.4),
                new Segment("teh botol", 15, 20),
                new Segment("sampai jumpa", 24.6, 31));

        assertThat(heard.text()).isEqualTo("pesan dua teh botol");
        assertThat(heard.segments()).extracting(Segment::text).containsExactly("pesan dua", "teh botol");
    }

    @Test
    void sameWordsAreKeptInSpeech() throws Exception {
        assertThat(hear(new Segment("terima kasih telah menonton", 3, 6)).text())
                .isEqualTo("terima kasih telah menonton");
    }

    @Test
    void whatReachesToASoundOrIntoNoiseIsKept() throws Exception {
        assertThat(hear(
                                new Segment("pesan", 9.8, 12),
                                new Segment("dua", 10.2, 11),
                                new Segment("teh", 13, 14.8),
                                new Segment("ya", 21, 22))
                        .text())
                .isEqualTo("pesan dua teh ya");
    }

    @Test
    void wordsInSilenceOnlyAreNoSpeech() {
        assertThatExceptionOfType(TranscriptionException.class)
                .isThrownBy(() -> hear(new Segment("terima kasih telah menonton", 25, 30)))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.NO_SPEECH));
    }

    @Test
    void itTakesWhatTheEngineTakes() {
        SpeechToText engine = (_, _) -> transcript();

        assertThat(new SilenceFilter(engine).limits()).isEqualTo(engine.limits());
    }

    private static Transcript hear(Segment... segments) throws Exception {
        return new SilenceFilter((_, _) -> transcript(segments)).transcribe(RECORDING, TranscriptionRequest.in("id"));
    }

    private static Transcript transcript(Segment... segments) {
        return new Transcript(
                Arrays.stream(segments).map(Segment::text).collect(Collectors.joining(" ")),
                "id",
                "fake",
                30,
                List.of(segments));
    }
}
