package dev.rekap.extraction.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SpokenAmountsTest {

    private final SpokenAmounts amounts = new SpokenAmounts();

    @Test
    void amountsInQuotesAreAddedUp() {
        assertThat(amounts.sum(List.of("dua lusin teh", "segelas kopi"))).hasValue(25);
        assertThat(amounts.sum(List.of("lima eh bukan enam botol"))).hasValue(6);
    }

    @Test
    void aQuoteWithoutAnAmountGivesNoSum() {
        assertThat(amounts.sum(List.of("dua botol", "teh"))).isEmpty();
        assertThat(amounts.sum(List.of())).isEmpty();
    }
}
