package dev.rekap.gateway.orders.postgres;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Deletes what was kept long enough. */
public final class Retention {

    /** Telegram repeats an update for a day at most. */
    private static final Duration UPDATES = Duration.ofDays(2);

    /** Longer than any window. */
    private static final Duration ALLOWANCES = Duration.ofDays(1);

    private final JdbcClient jdbc;
    private final Duration reports;
    private final Clock clock;

    /** Keeps reports so long after their end. */
    public Retention(JdbcClient jdbc, Duration reports, Clock clock) {
        this.jdbc = jdbc;
        this.reports = reports;
        this.clock = clock;
    }

    public void apply() {
        Instant now = clock.instant();
        delete("DELETE FROM gateway.handled_update WHERE handled_at < :limit", now.minus(UPDATES));
        delete("DELETE FROM gateway.allowance WHERE since < :limit", now.minus(ALLOWANCES));
        delete("DELETE FROM gateway.report WHERE ended_at < :limit", now.minus(reports));
    }

    private void delete(String sql, Instant limit) {
        jdbc.sql(sql).param("limit", Times.column(limit)).update();
    }
}
