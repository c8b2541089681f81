package dev.rekap.stt.engine.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.speech.Segment;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.MediaFormat;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.TranscriptionException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class OpenAiAnswerTest {

    private static final PreparedAudio RECORDING =
            new PreparedAudio(Path.of("a"), new MediaFormat("ogg", "opus", true), Path.of("b"), 9);
    private static final String SPOKEN = """
            {"start":0,"end":1,"text":" pesan dua","avg_logprob":-0.2,"no_speech_prob":0.1}""";
    private static final String MADE_UP = """
            {"start":1,"end":9,"text":" Terima kasih telah menonton!","avg_logprob":-1.3,"no_speech_prob":0.8}""";
    private static final String ALL = "pesan dua Terima kasih telah menonton!";

    @Test
    void whatWhisperSaysOfItsCertaintyIsKept() throws Exception {
        Transcript transcript = read("pesan dua", """
                {"start":0,"end":3,"text":" pesan","avg_logprob":0,"no_speech_prob":0.9},
                {"start":3,"end":4,"text":" dua","avg_logprob":-0.6931472,"no_speech_prob":0.1}""");

        assertThat(transcript.text()).isEqualTo("pesan dua");
        assertThat(transcript.segments())
                .extracting(Segment::confidence)
                .satisfiesExactly(
                        first -> assertThat(first).isEqualTo(1),
                        second -> assertThat(second).isCloseTo(0.5, within(0.001)));
        assertThat(transcript.confidence()).isCloseTo(0.875, within(0.001));
    }

    @Test
    void wordsInventedInSilenceAreLeftOut() throws Exception {
        Transcript transcript = read(ALL, SPOKEN + "," + MADE_UP);

        assertThat(transcript.text()).isEqualTo("pesan dua");
        assertThat(transcript.segments()).hasSize(1);
    }

    @Test
    void silenceAloneIsNoSpeech() {
        assertThatExceptionOfType(TranscriptionException.class)
                .isThrownBy(() -> read(ALL, MADE_UP))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.NO_SPEECH));
    }

    @Test
    void sameWordsAreKeptWhereTheyAreSpoken() throws Exception {
        assertThat(read("Terima kasih telah menonton", """
                {"start":0,"end":2,"text":"Terima kasih telah menonton","avg_logprob":-0.2,"no_speech_prob":0.7}""").text()).isEqualTo("Terima kasih telah menonton");
        assertThat(read("Terima kasih", """
                {"start":0,"end":2,"text":"Terima kasih","avg_logprob":-1.4,"no_speech_prob":0.1}""").text()).isEqualTo("Terima kasih");
    }

    @Test
    void missingConfidenceIsNotGuessed() throws Exception {
        Transcript transcript = read("dua", "{\"start\":0,\"end\":1,\"text\":\"dua\"}");

        assertThat(transcript.confidence()).isNull();
        assertThat(transcript.language()).isEqualTo("id");
    }

    private static Transcript read(String text, String segments) throws TranscriptionException {
        return OpenAiAnswer.read(
                "{\"language\":\"indonesian\",\"text\":\"" + text + "\",\"segments\":[" + segments + "]}",
                RECORDING,
                "id");
    }
}
