package dev.rekap.decision.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.bus.RetryRung;
import dev.rekap.decision.DecisionTiming;
import dev.rekap.decision.spending.DecisionBudgets;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class DecisionSettingsTest {

    @Test
    void everySettingHasADefault() {
        StandardEnvironment settings = settings(Map.of());

        assertThat(timing(Map.of()))
                .isEqualTo(new DecisionTiming(
                        Duration.ofMinutes(40),
                        Duration.ofHours(24),
                        Duration.ofHours(24),
                        Duration.ofMinutes(15),
                        Duration.ofMinutes(10),
                        Duration.ofSeconds(15),
                        Duration.ofDays(90)));
        assertThat(decision(Map.of()).sweepEvery()).isEqualTo(Duration.ofSeconds(5));
        assertThat(retention(Map.of()).spending()).isEqualTo(Duration.ofDays(400));
        assertThat(budgets(Map.of())).isEqualTo(new DecisionBudgets("IDR", ZoneId.of("Asia/Jakarta"), null, null));
        assertThat(settings.getProperty("server.port")).isEqualTo("8085");
        assertThat(settings.getProperty("management.server.port")).isEqualTo("9085");
        assertThat(settings.getProperty("spring.flyway.schemas")).isEqualTo("decision");
        assertThat(settings.getProperty("spring.cloud.stream.bindings.step-in-0.group"))
                .isEqualTo("decision");
    }

    @Test
    void theReadingOutlastsTheLadderOfTheWorker() {
        assertThat(decision(Map.of()).reading()).isGreaterThan(RetryRung.longestLadder());
    }

    @Test
    void everySettingIsTakenFromTheEnvironment() {
        Map<String, Object> environment = new HashMap<>(Map.of(
                "REKAP_DECISION_READING", "1m",
                "REKAP_DECISION_EXPIRY", "2m",
                "REKAP_DECISION_UNDO", "3m",
                "REKAP_DECISION_DOING", "4m",
                "REKAP_DECISION_REPLAN", "5m",
                "REKAP_DECISION_REPEAT_AFTER", "6s",
                "REKAP_DECISION_SWEEP_EVERY", "7s",
                "REKAP_RETENTION_DECISION", "8d",
                "REKAP_RETENTION_SPENDING", "9d"));
        environment.put("REKAP_DECISION_PORT", "1");
        environment.put("REKAP_DECISION_MANAGEMENT_PORT", "2");
        environment.put("REKAP_BUDGET_USER_HARD", "100");
        environment.put("REKAP_BUDGET_TOTAL_HARD", "0");
        environment.put("REKAP_PRICES_CURRENCY", "USD");
        environment.put("REKAP_TIME_ZONE", "Asia/Makassar");

        assertThat(timing(environment))
                .isEqualTo(new DecisionTiming(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(3),
                        Duration.ofMinutes(4),
                        Duration.ofMinutes(5),
                        Duration.ofSeconds(6),
                        Duration.ofDays(8)));
        assertThat(decision(environment).sweepEvery()).isEqualTo(Duration.ofSeconds(7));
        assertThat(retention(environment).spending()).isEqualTo(Duration.ofDays(9));
        assertThat(budgets(environment))
                .isEqualTo(new DecisionBudgets("USD", ZoneId.of("Asia/Makassar"), new BigDecimal("100"), null));
        assertThat(settings(environment).getProperty("server.port")).isEqualTo("1");
        assertThat(settings(environment).getProperty("management.server.port")).isEqualTo("2");
    }

    @ParameterizedTest
    @CsvSource({
        "REKAP_DECISION_READING,0s,rekap.decision.reading",
        "REKAP_DECISION_EXPIRY,31d,rekap.decision.expiry",
        "REKAP_DECISION_UNDO,0s,rekap.decision.undo",
        "REKAP_DECISION_DOING,25h,rekap.decision.doing",
        "REKAP_DECISION_REPLAN,0s,rekap.decision.replan",
        "REKAP_DECISION_REPEAT_AFTER,2h,rekap.decision.repeat-after",
        "REKAP_DECISION_SWEEP_EVERY,1ms,rekap.decision.sweep-every",
        "REKAP_RETENTION_DECISION,1d,rekap.retention.decision",
        "REKAP_RETENTION_SPENDING,1d,rekap.retention.spending",
        "REKAP_BUDGET_USER_HARD,-1,rekap.budget.user-hard",
        "REKAP_BUDGET_TOTAL_HARD,-1,rekap.budget.total-hard",
        "REKAP_TIME_ZONE,Mars,rekap.budget.zone",
        "REKAP_PRICES_CURRENCY,rupiah,a currency has three letters",
    })
    void whatMakesNoSenseIsRefusedByName(String name, String value, String words) {
        assertThatThrownBy(() -> {
                    timing(Map.of(name, value));
                    budgets(Map.of(name, value));
                })
                .hasStackTraceContaining(words);
    }

    private static DecisionTiming timing(Map<String, Object> environment) {
        return decision(environment).with(retention(environment));
    }

    private static DecisionProperties decision(Map<String, Object> environment) {
        return binder(environment).bindOrCreate("rekap.decision", DecisionProperties.class);
    }

    private static DecisionRetentionProperties retention(Map<String, Object> environment) {
        return binder(environment).bindOrCreate("rekap.retention", DecisionRetentionProperties.class);
    }

    private static DecisionBudgets budgets(Map<String, Object> environment) {
        return binder(environment)
                .bindOrCreate("rekap.budget", DecisionBudgetProperties.class)
                .budgets();
    }

    private static Binder binder(Map<String, Object> environment) {
        return Binder.get(settings(environment));
    }

    private static StandardEnvironment settings(Map<String, Object> environment) {
        StandardEnvironment settings = new StandardEnvironment();
        String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        settings.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, environment));
        ConfigurationPropertySources.attach(settings);
        ConfigDataEnvironmentPostProcessor.applyTo(settings);
        return settings;
    }
}
