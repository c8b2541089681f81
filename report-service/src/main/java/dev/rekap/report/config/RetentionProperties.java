package dev.rekap.report.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things are kept after a report ended.
 *
 * @param audio recordings and what was heard in them, 1 s to 10 years
 * @param report the report with its rows, 1 s to 10 years; not less than {@code audio}
 * @param spending what was spent, one row for each call, since the day of the call, 1 d to 10 years
 */
@ConfigurationProperties("rekap.retention")
public record RetentionProperties(
        @DefaultValue("7d") Duration audio,
        @DefaultValue("90d") Duration report,
        @DefaultValue("400d") Duration spending) {

    private static final Duration LONGEST = Duration.ofDays(3_660);

    public RetentionProperties {
        ReportProperties.check("rekap.retention.audio", audio, Duration.ofSeconds(1), LONGEST);
        ReportProperties.check("rekap.retention.report", report, Duration.ofSeconds(1), LONGEST);
        ReportProperties.check("rekap.retention.spending", spending, Duration.ofDays(1), LONGEST);
        if (report.compareTo(audio) < 0) {
            throw new IllegalArgumentException("rekap.retention.report is not less than rekap.retention.audio");
        }
    }
}
