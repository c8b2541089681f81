package dev.rekap.report.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.report.spending.SpendingLimit;
import dev.rekap.report.spending.SpendingLimits;
import java.math.BigDecimal;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class BudgetPropertiesTest {

    @Test
    void withoutSettingsThereIsNoLimit() {
        assertThat(bound(Map.of()).budgets())
                .isEqualTo(new SpendingLimits(
                        "IDR", ZoneId.of("Asia/Jakarta"), SpendingLimit.UNLIMITED, SpendingLimit.UNLIMITED));
    }

    @Test
    void everySettingIsTakenFromTheEnvironment() {
        SpendingLimits budgets = bound(Map.of(
                        "REKAP_BUDGET_CURRENCY", "USD",
                        "REKAP_BUDGET_ZONE", "Asia/Makassar",
                        "REKAP_BUDGET_USER_SOFT", "0.5",
                        "REKAP_BUDGET_USER_HARD", "1",
                        "REKAP_BUDGET_TOTAL_SOFT", "20",
                        "REKAP_BUDGET_TOTAL_HARD", "30"))
                .budgets();

        assertThat(budgets)
                .isEqualTo(new SpendingLimits(
                        "USD",
                        ZoneId.of("Asia/Makassar"),
                        new SpendingLimit(new BigDecimal("0.5"), BigDecimal.ONE),
                        new SpendingLimit(new BigDecimal(20), new BigDecimal(30))));
    }

    @Test
    void anEmptySettingAndZeroAreNoLimit() {
        assertThat(bound(Map.of("REKAP_BUDGET_USER_SOFT", "", "REKAP_BUDGET_TOTAL_HARD", "0"))
                        .budgets())
                .isEqualTo(bound(Map.of()).budgets());
    }

    @ParameterizedTest
    @CsvSource({
        "REKAP_BUDGET_USER_SOFT,-1,rekap.budget.user-soft",
        "REKAP_BUDGET_TOTAL_HARD,much,rekap.budget.total-hard",
        "REKAP_BUDGET_ZONE,Atlantis,rekap.budget.zone",
        "REKAP_BUDGET_CURRENCY,Rp,currency",
    })
    void whatMakesNoSenseIsRefusedByName(String name, String value, String property) {
        assertThatThrownBy(() -> bound(Map.of(name, value))).hasStackTraceContaining(property);
    }

    private static BudgetProperties bound(Map<String, Object> environment) {
        StandardEnvironment spring = new StandardEnvironment();
        spring.getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", environment));
        return new Binder(ConfigurationPropertySources.get(spring))
                .bindOrCreate("rekap.budget", BudgetProperties.class);
    }
}
