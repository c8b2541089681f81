package dev.rekap.stt.engine.aws;

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
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AwsAnswerTest {

    private static final PreparedAudio RECORDING =
            new PreparedAudio(Path.of("a"), new MediaFormat("ogg", "opus", true), Path.of("a.wav"), 9);

    @Test
    void marksAndPausesEndSegmentsAndTheirConfidenceIsTheMeanOfTheirWords() throws Exception {
        Transcript transcript = read(
                "Bu Sari, 20 es teh. Sama kopi",
                word("Bu", "0.0", "0.2", "0.9"),
                word("Sari", "0.2", "0.5", "0.5"),
                mark(","),
                word("20", "0.6", "1.0", "1.0"),
                word("es", "1.0", "1.2", "0.8"),
                word("teh", "1.2", "1.5", "0.6"),
                mark("."),
                word("Sama", "2.0", "2.4", "0.9"),
                word("kopi", "5.4", "5.8", "0.9"));

        assertThat(transcript.text()).isEqualTo("Bu Sari, 20 es teh. Sama kopi");
        assertThat(transcript.segments())
                .usingRecursiveComparison()
                .withComparatorForType((a, b) -> Math.abs(a - b) < 1e-9 ? 0 : 1, Double.class)
                .isEqualTo(List.of(
                        new Segment("Bu Sari,", 0, 0.5, 0.7),
                        new Segment("20 es teh.", 0.6, 1.5, 0.8),
                        new Segment("Sama", 2, 2.4, 0.9),
                        new Segment("kopi", 5.4, 5.8, 0.9)));
        assertThat(transcript.confidence()).isCloseTo(1.79 / 2.2, within(0.001));
    }

    @Test
    void itemsThatDoNotHoldToTheirFormAreLeftOut() throws Exception {
        Transcript transcript = read(
                "dua kopi hitam",
                mark("."),
                word("dua", "soon", "0.2", "0.9"),
                word("dua", "0.5", "0.1", "0.9"),
                word("", "0.5", "0.6", "0.9"),
                word("lima", "0.5", "0.6", "0.9"),
                "{}",
                word("kopi", "1.0", "1.2", "high"));

        assertThat(transcript.segments()).containsExactly(new Segment("kopi", 1, 1.2));
        assertThat(transcript.confidence()).isNull();
    }

    @Test
    void otherLanguageIsReturned() throws Exception {
        String body =
                answer("", "two iced teas").replace("{\"transcripts\"", "{\"language_code\":\"en-US\",\"transcripts\"");

        assertThat(AwsAnswer.read(body, RECORDING, "id").language()).isEqualTo("en-US");
        assertThat(read("dua es teh").language()).isEqualTo("id");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "",
                "<html>",
                "{\"results\":{\"transcripts\":\"dua\"}}",
                "{\"results\":{\"transcripts\":["
            })
    void anAnswerWithoutATranscriptIsNoAnswer(String body) {
        assertThatExceptionOfType(TranscriptionException.class)
                .isThrownBy(() -> AwsAnswer.read(body, RECORDING, "id"))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.ENGINE_UNAVAILABLE));
    }

    private static Transcript read(String text, String... items) throws TranscriptionException {
        return AwsAnswer.read(answer(String.join(",", items), text), RECORDING, "id");
    }

    /** In the form of the developer guide's example. */
    static String answer(String items, String text) {
        return "{\"jobName\":\"a\",\"accountId\":\"111122223333\",\"status\":\"COMPLETED\",\"results\":{\"transcripts\":[{\"transcript\":\""
                + text + "\"}],\"items\":[" + items + "]}}";
    }

    private static String word(String content, String from, String to, String confidence) {
        return """
                {"type":"pronunciation","alternatives":[{"confidence":"%s","content":"%s"}],"start_time":"%s","end_time":"%s"}""".formatted(confidence, content, from, to);
    }

    private static String mark(String content) {
        return "{\"type\":\"punctuation\",\"alternatives\":[{\"confidence\":\"0.0\",\"content\":\"" + content + "\"}]}";
    }
}
