package dev.rekap.stt.engine.openai;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.speech.Vocabulary;
import dev.rekap.stt.TranscriptionRequest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenAiPromptTest {

    private static final Vocabulary KNOWN = new Vocabulary(List.of("Bu Sari", "Gang Melati"));

    @Test
    void aRecordingOfWhichNothingIsKnownHasNone() {
        assertThat(OpenAiPrompt.of(TranscriptionRequest.in("id"))).isEmpty();
    }

    @Test
    void whatTheUserIsKnownToSayIsThePrompt() {
        assertThat(OpenAiPrompt.of(new TranscriptionRequest("id", KNOWN))).isEqualTo("Bu Sari, Gang Melati.");
    }

    @ParameterizedTest
    @CsvSource({
        "id, Ini pesan suara dalam bahasa Indonesia.",
        "id-ID, Ini pesan suara dalam bahasa Indonesia.",
        "jv, Iki pesen swara nganggo basa Jawa.",
        "nl, Nederlands."
    })
    void aLanguageThatIsForcedIsSpokenBefore(String language, String prompt) {
        assertThat(OpenAiPrompt.of(new TranscriptionRequest(language, Vocabulary.NONE, true)))
                .isEqualTo(prompt);
    }

    @Test
    void bothGoTogether() {
        assertThat(OpenAiPrompt.of(new TranscriptionRequest("id", KNOWN, true)))
                .isEqualTo("Ini pesan suara dalam bahasa Indonesia. Bu Sari, Gang Melati.");
    }
}
