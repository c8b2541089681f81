package dev.rekap.contracts.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EditDistanceTest {

    private static final List<String> SAID = List.of("pesan", "dua", "lusin", "teh");

    @Test
    void missingAddedAndChangedWordsCountOnceEach() {
        assertThat(EditDistance.between(SAID, SAID)).isZero();
        assertThat(EditDistance.between(SAID, List.of("pesan", "dua", "teh"))).isEqualTo(1);
        assertThat(EditDistance.between(SAID, List.of("saya", "pesan", "dua", "losin", "teh")))
                .isEqualTo(2);
    }

    @Test
    void countsLettersOfTexts() {
        assertThat(EditDistance.between("siti", "siti")).isZero();
        assertThat(EditDistance.between("siti", "sity")).isEqualTo(1);
        assertThat(EditDistance.between("ahmad", "achmat")).isEqualTo(2);
        assertThat(EditDistance.between("", "bu")).isEqualTo(2);
    }

    @Test
    void agreementIsTheShareOfRightWordsAndNeverNegative() {
        assertThat(EditDistance.agreement(SAID, SAID)).isEqualTo(1);
        assertThat(EditDistance.agreement(SAID, List.of("pesan", "dua", "teh"))).isEqualTo(0.75);
        assertThat(EditDistance.agreement(List.of("teh"), SAID)).isZero();
        assertThat(EditDistance.agreement(List.of(), SAID)).isZero();
        assertThat(EditDistance.agreement(List.of(), List.of())).isEqualTo(1);
    }
}
