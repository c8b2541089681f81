package dev.rekap.report.postgres;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.report.retention.DeletedReports;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Table {@code deleted_report}. */
public final class PostgresDeletedReports implements DeletedReports {

    /** Longer than any work lasts that was under way at the deletion: the broker takes a message back after 30 minutes. */
    private static final Duration LAST_WORK = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public PostgresDeletedReports(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public void delete(ReportId id, UserId owner, Instant now) {
        transaction.executeWithoutResult(_ -> {
            // A row of this id, whoever inserts it, waits for this transaction and then meets the tombstone.
            jdbc.sql("""
                    INSERT INTO report.report (id, user_id, settings, status, version, created_at, updated_at, announced)
                    VALUES (:id, :owner, '{}', 'CANCELLED', 1, :now, :now, true) ON CONFLICT (id) DO NOTHING
                    """)
                    .param("id", id.value())
                    .param("owner", owner.value())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
            jdbc.sql("""
                    INSERT INTO report.deleted_report (id, user_id, deleted_at, clean_at)
                    VALUES (:id, :owner, :now, :now) ON CONFLICT (id) DO NOTHING
                    """)
                    .param("id", id.value())
                    .param("owner", owner.value())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
            jdbc.sql("DELETE FROM report.report WHERE id = :id")
                    .param("id", id.value())
                    .update();
        });
    }

    @Override
    public Optional<UserId> owner(ReportId id) {
        return jdbc.sql("SELECT user_id FROM report.deleted_report WHERE id = :id")
                .param("id", id.value())
                .query((row, _) -> new UserId(row.getString("user_id")))
                .optional();
    }

    @Override
    public Optional<ReportId> claimUnclean(Instant now, Instant until) {
        return claim("clean_at", "clean_at <= :before", now, now, until);
    }

    @Override
    public boolean cleaned(ReportId id, Instant now) {
        return jdbc.sql("""
                UPDATE report.deleted_report SET claimed_until = '-infinity', clean_at =
                    CASE WHEN deleted_at <= :finally THEN NULL ELSE deleted_at + :rest * interval '1 second' END
                WHERE id = :id RETURNING clean_at IS NULL
                """)
                .param("id", id.value())
                .param("finally", now.minus(LAST_WORK).atOffset(ZoneOffset.UTC))
                .param("rest", LAST_WORK.toSeconds())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    @Override
    public Optional<ReportId> claimForgotten(Instant before, Instant now, Instant until) {
        return claim("deleted_at", "clean_at IS NULL AND deleted_at <= :before", before, now, until);
    }

    @Override
    public void forget(ReportId id) {
        jdbc.sql("DELETE FROM report.deleted_report WHERE id = :id")
                .param("id", id.value())
                .update();
    }

    private Optional<ReportId> claim(String since, String condition, Instant before, Instant now, Instant until) {
        return jdbc.sql("""
                UPDATE report.deleted_report SET claimed_until = :until WHERE id = (
                    SELECT id FROM report.deleted_report WHERE %s AND claimed_until <= :now
                    ORDER BY %s LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING id
                """.formatted(condition, since))
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, _) -> new ReportId(row.getObject("id", UUID.class)))
                .optional();
    }
}
