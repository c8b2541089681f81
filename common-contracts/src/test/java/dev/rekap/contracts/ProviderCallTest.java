package dev.rekap.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rekap.contracts.speech.Transcript;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProviderCallTest {

    @Test
    void anErrorIsWhatSaysThatItFailed() {
        assertThat(attempt(1, 1, 1, 1, "1", "none").succeeded()).isTrue();
        assertThat(attempt(1, 1, 1, 1, "1", "429").succeeded()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"-1,0,0,0,0", "0,-1,0,0,0", "0,0,-1,0,0", "0,0,0,-1,0", "0,0,0,0,-1"})
    void nothingOfItIsBelowZero(double seconds, double audio, int input, int output, String cost) {
        assertThatIllegalArgumentException().isThrownBy(() -> attempt(seconds, audio, input, output, cost, "none"));
    }

    @ParameterizedTest
    @ValueSource(doubles = {-0.1, 1.1, Double.NaN})
    void theConfidenceOfATranscriptIsAShare(double confidence) {
        assertThatIllegalArgumentException().isThrownBy(() -> transcript(confidence));
    }

    @Test
    void aTranscriptIsTheSameAfterItsCallsAreTold() {
        Transcript heard = transcript(0.5);

        Transcript told = heard.after(List.of(attempt(1, 1, 0, 0, "0", "none")));

        assertThat(told.attempts()).hasSize(1);
        assertThat(told.after(List.of())).isEqualTo(heard);
    }

    @Test
    void aTranscriptHasWords() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Transcript(" ", "id", "sphinx", 1, List.of()));
    }

    private static Transcript transcript(double confidence) {
        return new Transcript("teh", "id", "sphinx", 1, List.of(), confidence, Set.of(), List.of());
    }

    private static ProviderCall attempt(
            double seconds, double audio, int input, int output, String cost, String error) {
        return new ProviderCall(
                "TRANSCRIPTION",
                "openai",
                "whisper-1",
                error,
                seconds,
                audio,
                input,
                output,
                new BigDecimal(cost),
                "IDR");
    }
}
