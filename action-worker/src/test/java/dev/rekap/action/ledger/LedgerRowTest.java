package dev.rekap.action.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class LedgerRowTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

    @Test
    void rowsSayTheSameWithTheSameNoteAndAmount() {
        LedgerRow with = new LedgerRow(1, "RKP-1", DAY, "gula", new BigDecimal("5000.00"));
        LedgerRow without = new LedgerRow(1, "RKP-1", DAY, "gula", null);

        assertThat(with.says("gula", new BigDecimal("5000"))).isTrue();
        assertThat(with.says("gula", new BigDecimal("5001"))).isFalse();
        assertThat(with.says("gula", null)).isFalse();
        assertThat(with.says("teh", new BigDecimal("5000"))).isFalse();
        assertThat(without.says("gula", null)).isTrue();
        assertThat(without.says("gula", BigDecimal.ONE)).isFalse();
    }
}
