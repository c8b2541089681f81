package dev.rekap.action.config;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the worker; those of the shop stand apart.
 *
 * @param concurrency actions in work at once, 1 to 4: each holds a connection of the database, and a shop is changed by one at a time
 * @param journal how long is remembered what was done; longer than decisions are kept, 1 day and more
 */
@ConfigurationProperties("rekap.action")
record ActionProperties(
        @DefaultValue("2") int concurrency,
        @DefaultValue("90d") Duration journal) {

    private static final int MOST = 4;

    ActionProperties {
        if (concurrency < 1 || concurrency > MOST) {
            throw new IllegalArgumentException("rekap.action.concurrency is from 1 to 4, not " + concurrency);
        }
        if (journal.compareTo(Duration.ofDays(1)) < 0) {
            throw new IllegalArgumentException("rekap.action.journal is at least 1d, not " + journal);
        }
    }
}
