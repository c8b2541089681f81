package dev.rekap.stt.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Flag;
import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.orders.Stage;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.MediaFormat;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.TranscriptionRequest;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LanguageRetryTest {

    private static final ProviderCall FIRST = attempt("first");
    private static final ProviderCall SECOND = attempt("second");

    private final Deque<Transcript> answers = new ArrayDeque<>();
    private final List<TranscriptionRequest> asked = new ArrayList<>();
    private Set<String> forcing = Set.of("fake");

    @Test
    void requestedLanguageNeedsNoSecondCall() throws Exception {
        answers.add(transcript("pesan", "id-ID", FIRST));

        Transcript heard = hear(10);

        assertThat(heard.flags()).isEmpty();
        assertThat(heard.attempts()).containsExactly(FIRST);
    }

    @Test
    void shortRecordingIsSentOnceMoreAndFlagged() throws Exception {
        answers.add(transcript("pesen", "jv", FIRST));
        answers.add(transcript("pesan", "id", SECOND));

        Transcript heard = hear(10);

        assertThat(heard.text()).isEqualTo("pesan");
        assertThat(heard.flags()).containsExactly(Flag.OTHER_LANGUAGE);
        assertThat(heard.attempts()).containsExactly(FIRST, SECOND);
        assertThat(asked)
                .containsExactly(
                        TranscriptionRequest.in("id"),
                        TranscriptionRequest.in("id").withForce());
    }

    @Test
    void anEngineThatCannotBeForcedIsNotPaidTwiceForOneAnswer() throws Exception {
        answers.add(transcript("pesen", "jv", FIRST));
        answers.add(transcript("pesan", "id", SECOND));
        forcing = Set.of("another");

        Transcript heard = hear(10);

        assertThat(heard.flags()).containsExactly(Flag.OTHER_LANGUAGE);
        assertThat(heard.attempts()).containsExactly(FIRST);
        assertThat(asked).hasSize(1);
    }

    @Test
    void secondAnswerInAnotherLanguageKeepsTheFirst() throws Exception {
        answers.add(transcript("two bottles", "en", FIRST));
        answers.add(transcript("to bottle", "en", SECOND));

        Transcript heard = hear(10);

        assertThat(heard.text()).isEqualTo("two bottles");
        assertThat(heard.language()).isEqualTo("en");
        assertThat(heard.flags()).containsExactly(Flag.OTHER_LANGUAGE);
    }

    @Test
    void aSecondCallThatFailsDoesNotCostTheWords() throws Exception {
        answers.add(transcript("pesen", "jv", FIRST));

        Transcript heard = hear(10);

        assertThat(heard.text()).isEqualTo("pesen");
        assertThat(heard.flags()).containsExactly(Flag.OTHER_LANGUAGE);
    }

    @Test
    void aLongRecordingIsFlaggedOnly() throws Exception {
        answers.add(transcript("pesen", "jv", FIRST));
        answers.add(transcript("pesan", "id", SECOND));

        assertThat(hear(61).flags()).containsExactly(Flag.OTHER_LANGUAGE);
        assertThat(answers).hasSize(1);
    }

    @Test
    void unknownLanguageAcceptsAny() throws Exception {
        answers.add(transcript("pesen", "jv", FIRST));

        assertThat(engine().transcribe(recording(10), TranscriptionRequest.in(""))
                        .flags())
                .isEmpty();
    }

    @Test
    void aFirstCallThatFailsFails() {
        assertThatExceptionOfType(TranscriptionException.class).isThrownBy(() -> hear(10));
    }

    private Transcript hear(double seconds) throws Exception {
        return engine().transcribe(recording(seconds), TranscriptionRequest.in("id"));
    }

    private LanguageRetry engine() {
        return new LanguageRetry(new SpeechToText() {
            @Override
            public Transcript transcribe(PreparedAudio recording, TranscriptionRequest spoken)
                    throws TranscriptionException {
                asked.add(spoken);
                if (answers.isEmpty()) {
                    throw new TranscriptionException(FailureCode.ENGINE_UNAVAILABLE, "HTTP 503");
                }
                return answers.remove();
            }

            @Override
            public Set<String> enginesThatForce() {
                return forcing;
            }
        });
    }

    private static PreparedAudio recording(double seconds) {
        return new PreparedAudio(Path.of("a.ogg"), new MediaFormat("ogg", "opus", true), Path.of("a.wav"), seconds);
    }

    private static Transcript transcript(String text, String language, ProviderCall attempt) {
        return new Transcript(text, language, "fake", 10, List.of()).after(List.of(attempt));
    }

    private static ProviderCall attempt(String model) {
        return new ProviderCall(Stage.TRANSCRIPTION.name(), "fake", model, "none", 1, 10, 0, 0, BigDecimal.ONE, "IDR");
    }
}
