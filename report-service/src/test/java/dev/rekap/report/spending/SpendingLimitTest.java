package dev.rekap.report.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.report.spending.SpendingLimit.State;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SpendingLimitTest {

    private static final BigDecimal TEN = BigDecimal.TEN;

    @Test
    void aBudgetIsSpentWhenItIsReached() {
        SpendingLimit budget = new SpendingLimit(new BigDecimal(5), TEN);

        assertThat(budget.state(new BigDecimal("4.99"))).isEqualTo(State.WITHIN);
        assertThat(budget.state(new BigDecimal("5.00"))).isEqualTo(State.WARNED);
        assertThat(budget.state(new BigDecimal("9.999999"))).isEqualTo(State.WARNED);
        assertThat(budget.state(new BigDecimal("10.0"))).isEqualTo(State.SPENT);
    }

    @Test
    void unlimitedBudgetIsNeverSpent() {
        assertThat(SpendingLimit.UNLIMITED.isUnlimited()).isTrue();
        assertThat(SpendingLimit.UNLIMITED.state(new BigDecimal(1_000_000))).isEqualTo(State.WITHIN);
        assertThat(new SpendingLimit(TEN, null).state(new BigDecimal(1_000_000)))
                .isEqualTo(State.WARNED);
        assertThat(new SpendingLimit(null, TEN).state(new BigDecimal(9))).isEqualTo(State.WITHIN);
        assertThat(new SpendingLimit(null, TEN).isUnlimited()).isFalse();
    }

    @Test
    void aBudgetThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> new SpendingLimit(BigDecimal.ZERO, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SpendingLimit(null, BigDecimal.ONE.negate()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new SpendingLimit(TEN, BigDecimal.ONE)).hasMessageContaining("soft");
        assertThatThrownBy(() ->
                        new SpendingLimits("Rp", ZoneOffset.UTC, SpendingLimit.UNLIMITED, SpendingLimit.UNLIMITED))
                .hasMessageContaining("IDR");
    }

    @Test
    void costsOfOneCurrencyAreAddedUpAndOthersStayApart() {
        Cost rupiah = new Cost(2, 30, 800, 90, Map.of("IDR", new BigDecimal("100.5")));
        Cost dollars = new Cost(1, 0, 10, 1, Map.of("USD", BigDecimal.ONE));

        assertThat(rupiah.plus(rupiah).plus(dollars))
                .isEqualTo(new Cost(5, 60, 1_610, 181, Map.of("IDR", new BigDecimal("201.0"), "USD", BigDecimal.ONE)));
        assertThat(Cost.NONE.plus(dollars)).isEqualTo(dollars);
    }
}
