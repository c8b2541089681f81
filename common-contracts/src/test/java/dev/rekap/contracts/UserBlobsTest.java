package dev.rekap.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rekap.contracts.speech.Vocabulary;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class UserBlobsTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 21);
    private final UserBlobs blobs = new UserBlobs(new UserId("tg:1001"));

    @Test
    void theNamesStayAsTheyWere() {
        assertThat(blobs.prefix()).isEqualTo("users/47e0d3f6190c20b6dec73a21bd303ba4/");
        assertThat(blobs.vocabulary()).hasToString(blobs.prefix() + "vocabulary.json");
        assertThat(blobs.budgetSpent(DAY)).hasToString(blobs.prefix() + "budgets/2026-11-21");
        assertThat(UserBlobs.totalBudgetSpent(DAY)).hasToString("budgets/2026-11-21");
        assertThat(blobs.budgetEntry(DAY).value()).startsWith("budgets/2026-11-21/");
        assertThat(UserBlobs.markerOf(blobs.budgetEntry(DAY))).contains(blobs.budgetSpent(DAY));
        assertThat(UserBlobs.markerOf(UserBlobs.totalBudgetSpent(DAY))).isEmpty();
        assertThat(blobs.transcript("9f86d081", "openai whisper-1 id"))
                .hasToString(blobs.prefix() + "transcripts/9f86d081-9f95c84e91a6ff5a3eceee3ffd39cbbe.json");
    }

    @Test
    void theNameOfTheUserDoesNotStandInIt() {
        assertThat(blobs.prefix()).doesNotContain("1001");
    }

    @Test
    void otherSettingsAreAnotherTranscript() {
        assertThat(blobs.transcript("9f86d081", "openai whisper-1 en"))
                .isNotEqualTo(blobs.transcript("9f86d081", "openai whisper-1 id"));
    }

    @Test
    void aVocabularyIsShort() {
        assertThat(Vocabulary.NONE.terms()).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new Vocabulary(Collections.nCopies(11, "teh botol")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Vocabulary(List.of(" ")));
        assertThatIllegalArgumentException().isThrownBy(() -> new Vocabulary(List.of("x".repeat(61))));
    }
}
