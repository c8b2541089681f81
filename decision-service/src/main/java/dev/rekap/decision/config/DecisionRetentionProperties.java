package dev.rekap.decision.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things are kept.
 *
 * @param decision decisions with their audit and material after their last change, 2 d to 10 years
 * @param spending what was spent, one row for each call, since the day of the call, 2 d to 10 years
 */
@ConfigurationProperties("rekap.retention")
public record DecisionRetentionProperties(
        @DefaultValue("90d") Duration decision,
        @DefaultValue("400d") Duration spending) {

    /** Beyond the time to undo, and beyond the day that a budget is for. */
    private static final Duration SHORTEST = Duration.ofDays(2);

    private static final Duration LONGEST = Duration.ofDays(3_660);

    public DecisionRetentionProperties {
        DecisionProperties.check("rekap.retention.decision", decision, SHORTEST, LONGEST);
        DecisionProperties.check("rekap.retention.spending", spending, SHORTEST, LONGEST);
    }
}
