package dev.rekap.report.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.bus.RetryRung;
import dev.rekap.report.ReportTiming;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class PropertiesTest {

    @Test
    void everySettingHasADefault() {
        assertThat(report(Map.of()))
                .isEqualTo(new ReportProperties(
                        Duration.ofMinutes(90),
                        Duration.ofHours(24),
                        Duration.ofSeconds(60),
                        Duration.ofSeconds(15),
                        Duration.ofSeconds(5),
                        100,
                        Duration.ofSeconds(15),
                        ""));
        assertThat(retention(Map.of()))
                .isEqualTo(new RetentionProperties(Duration.ofDays(7), Duration.ofDays(90), Duration.ofDays(400)));
    }

    /** A file climbs the ladder of stt-worker, then that of extraction-worker, and between them its report hears nothing. */
    @Test
    void reportWaitsUntilTheLaddersOfBothWorkersAreExhausted() {
        assertThat(report(Map.of()).deadline())
                .isGreaterThan(RetryRung.longestLadder().multipliedBy(2));
    }

    @Test
    void everySettingIsTakenFromTheEnvironment() {
        ReportProperties report = report(Map.of(
                "REKAP_REPORT_DEADLINE", "1m",
                "REKAP_REPORT_OPEN_FOR", "2h",
                "REKAP_REPORT_QUEUE_AFTER", "3s",
                "REKAP_REPORT_REPEAT_AFTER", "4s",
                "REKAP_REPORT_SWEEP_EVERY", "500ms",
                "REKAP_REPORT_EVENT_STREAMS", "6",
                "REKAP_REPORT_HEARTBEAT", "7s",
                "REKAP_REPORT_PUBLIC_URL", "https://rekap.example.org/toko/"));
        RetentionProperties retention = retention(Map.of(
                "REKAP_RETENTION_AUDIO", "8d", "REKAP_RETENTION_REPORT", "9d", "REKAP_RETENTION_SPENDING", "10d"));

        assertThat(report)
                .isEqualTo(new ReportProperties(
                        Duration.ofMinutes(1),
                        Duration.ofHours(2),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(4),
                        Duration.ofMillis(500),
                        6,
                        Duration.ofSeconds(7),
                        "https://rekap.example.org/toko"));
        assertThat(retention.spending()).isEqualTo(Duration.ofDays(10));
        assertThat(report.with(retention))
                .isEqualTo(new ReportTiming(
                        Duration.ofMinutes(1),
                        Duration.ofHours(2),
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(4),
                        Duration.ofDays(8),
                        Duration.ofDays(9)));
    }

    @ParameterizedTest
    @CsvSource({
        "REKAP_REPORT_DEADLINE,0s,rekap.report.deadline",
        "REKAP_REPORT_DEADLINE,25h,rekap.report.deadline",
        "REKAP_REPORT_OPEN_FOR,31d,rekap.report.open-for",
        "REKAP_REPORT_QUEUE_AFTER,0s,rekap.report.queue-after",
        "REKAP_REPORT_REPEAT_AFTER,2h,rekap.report.repeat-after",
        "REKAP_REPORT_SWEEP_EVERY,1ms,rekap.report.sweep-every",
        "REKAP_REPORT_HEARTBEAT,0s,rekap.report.heartbeat",
        "REKAP_REPORT_EVENT_STREAMS,0,rekap.report.event-streams",
        "REKAP_REPORT_PUBLIC_URL,rekap.example.org,rekap.report.public-url",
        "REKAP_REPORT_PUBLIC_URL,https://rekap.example.org/?a=b,rekap.report.public-url",
        "REKAP_REPORT_PUBLIC_URL,javascript:alert(1),rekap.report.public-url",
        "REKAP_REPORT_EVENT_STREAMS,10001,rekap.report.event-streams",
    })
    void whatMakesNoSenseIsRefusedByName(String name, String value, String property) {
        assertThatThrownBy(() -> report(Map.of(name, value))).hasStackTraceContaining(property);
    }

    @Test
    void aReportIsKeptAtLeastAsLongAsItsAudio() {
        assertThatThrownBy(() -> retention(Map.of("REKAP_RETENTION_REPORT", "6d")))
                .hasStackTraceContaining("rekap.retention.report");
        assertThatThrownBy(() -> retention(Map.of("REKAP_RETENTION_AUDIO", "-1s")))
                .hasStackTraceContaining("rekap.retention.audio");
    }

    private static ReportProperties report(Map<String, Object> environment) {
        return bind(environment).bindOrCreate("rekap.report", ReportProperties.class);
    }

    private static RetentionProperties retention(Map<String, Object> environment) {
        return bind(environment).bindOrCreate("rekap.retention", RetentionProperties.class);
    }

    private static Binder bind(Map<String, Object> environment) {
        StandardEnvironment spring = new StandardEnvironment();
        spring.getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", environment));
        return new Binder(ConfigurationPropertySources.get(spring));
    }
}
