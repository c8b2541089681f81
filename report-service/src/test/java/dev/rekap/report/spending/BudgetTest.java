package dev.rekap.report.spending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.report.spending.Budget.State;
import java.math.BigDecimal;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BudgetTest {

    private static final BigDecimal TEN = BigDecimal.TEN;

    @Test
    void aBudgetIsSpentWhenItIsReached() {
        Budget budget = new Budget(new BigDecimal(5), TEN);

        assertThat(budget.state(new BigDecimal("4.99"))).isEqualTo(State.WITHIN);
        assertThat(budget.state(new BigDecimal("5.00"))).isEqualTo(State.WARNED);
        assertThat(budget.state(new BigDecimal("9.999999"))).isEqualTo(State.WARNED);
        assertThat(budget.state(new BigDecimal("10.0"))).isEqualTo(State.SPENT);
    }

    @Test
    void whatHasNoLimitIsNeverSpent() {
        assertThat(Budget.NONE.isNone()).isTrue();
        assertThat(Budget.NONE.state(new BigDecimal(1_000_000))).isEqualTo(State.WITHIN);
        assertThat(new Budget(TEN, null).state(new BigDecimal(1_000_000))).isEqualTo(State.WARNED);
        assertThat(new Budget(null, TEN).state(new BigDecimal(9))).isEqualTo(State.WITHIN);
        assertThat(new Budget(null, TEN).isNone()).isFalse();
    }

    @Test
    void aBudgetThatMakesNoSenseIsRefused() {
        assertThatThrownBy(() -> new Budget(BigDecimal.ZERO, null)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Budget(null, BigDecimal.ONE.negate()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Budget(TEN, BigDecimal.ONE)).hasMessageContaining("soft");
        assertThatThrownBy(() -> new Budgets("Rp", ZoneOffset.UTC, Budget.NONE, Budget.NONE))
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
