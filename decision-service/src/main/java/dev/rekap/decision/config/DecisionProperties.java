package dev.rekap.decision.config;

import dev.rekap.decision.DecisionTiming;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Deadlines of decisions.
 *
 * @param reading until a proposal is expected, 1 s to 24 h; longer than the retry ladder of decision-worker
 *     ({@link dev.rekap.bus.RetryRung#longestLadder})
 * @param expiry how long a person is waited for, 1 s to 30 d
 * @param undo how long an effect can be undone, 1 s to 30 d
 * @param doing until the outcome of an action is expected, 1 s to 24 h; then it is unknown and is looked up
 * @param replan pause before a failed plan is requested again, 1 s to 24 h
 * @param repeatAfter when publishing that was begun is taken over, 1 s to 1 h; longer than the broker takes to confirm
 * @param sweepEvery pause between two looks at what is due, 100 ms to 10 min
 */
@ConfigurationProperties("rekap.decision")
public record DecisionProperties(
        @DefaultValue("40m") Duration reading,
        @DefaultValue("24h") Duration expiry,
        @DefaultValue("24h") Duration undo,
        @DefaultValue("15m") Duration doing,
        @DefaultValue("10m") Duration replan,
        @DefaultValue("15s") Duration repeatAfter,
        @DefaultValue("5s") Duration sweepEvery) {

    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration DAY = Duration.ofHours(24);
    private static final Duration MONTH = Duration.ofDays(30);

    public DecisionProperties {
        check("rekap.decision.reading", reading, SECOND, DAY);
        check("rekap.decision.expiry", expiry, SECOND, MONTH);
        check("rekap.decision.undo", undo, SECOND, MONTH);
        check("rekap.decision.doing", doing, SECOND, DAY);
        check("rekap.decision.replan", replan, SECOND, DAY);
        check("rekap.decision.repeat-after", repeatAfter, SECOND, Duration.ofHours(1));
        check("rekap.decision.sweep-every", sweepEvery, Duration.ofMillis(100), Duration.ofMinutes(10));
    }

    DecisionTiming with(DecisionRetentionProperties retention) {
        return new DecisionTiming(reading, expiry, undo, doing, replan, repeatAfter, retention.decision());
    }

    static void check(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(name + " is from " + least + " to " + most + ", not " + value);
        }
    }
}
