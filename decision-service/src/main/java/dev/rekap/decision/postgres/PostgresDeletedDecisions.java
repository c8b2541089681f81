package dev.rekap.decision.postgres;

import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.decision.retention.DeletedDecisions;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Table {@code deleted_decision}, and what is deleted with a decision. */
public final class PostgresDeletedDecisions implements DeletedDecisions {

    /** Longer than any work lasts that was under way at the deletion: the broker takes a message back after 30 minutes. */
    private static final Duration LAST_WORK = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public PostgresDeletedDecisions(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public boolean delete(DecisionId id, Instant now) {
        return transaction.execute(_ -> {
            // A row of this id, whoever inserts it, waits for this transaction and then meets the tombstone.
            jdbc.sql("""
                    INSERT INTO decision.decision (id, state, version, revision, content, created_at, updated_at)
                    VALUES (:id, 'REJECTED', 1, 0, '{}', :now, :now) ON CONFLICT (id) DO NOTHING
                    """)
                    .param("id", id.value())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
            if (isInFlight(id)) {
                return false;
            }
            jdbc.sql("""
                    INSERT INTO decision.deleted_decision (id, deleted_at, clean_at) VALUES (:id, :now, :now)
                    ON CONFLICT (id) DO NOTHING
                    """)
                    .param("id", id.value())
                    .param("now", now.atOffset(ZoneOffset.UTC))
                    .update();
            jdbc.sql("DELETE FROM decision.decision WHERE id = :id")
                    .param("id", id.value())
                    .update();
            jdbc.sql("SELECT set_config('rekap.deleting_decision', 'on', true)")
                    .query(String.class)
                    .single();
            jdbc.sql("DELETE FROM decision.audit WHERE decision_id = :id")
                    .param("id", id.value())
                    .update();
            return true;
        });
    }

    /** Locks the row: an approval at the same time is before this or meets the tombstone. */
    private boolean isInFlight(DecisionId id) {
        return jdbc.sql("""
                SELECT state IN ('APPROVED', 'DOING', 'UNDOING') OR (state = 'UNKNOWN' AND due_at IS NOT NULL)
                FROM decision.decision WHERE id = :id FOR UPDATE
                """).param("id", id.value()).query(Boolean.class).single();
    }

    @Override
    public List<DecisionId> endedBefore(Instant before, int most) {
        return jdbc.sql("""
                SELECT id FROM decision.decision WHERE due_at IS NULL AND updated_at <= :before
                ORDER BY updated_at LIMIT :most
                """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> DecisionRows.id(row))
                .list();
    }

    @Override
    public Optional<DecisionId> claimUnclean(Instant now, Instant until) {
        return jdbc.sql("""
                UPDATE decision.deleted_decision SET clean_at = :until WHERE id = (
                    SELECT id FROM decision.deleted_decision WHERE clean_at <= :now
                    ORDER BY clean_at LIMIT 1 FOR UPDATE SKIP LOCKED)
                RETURNING id
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .query((row, _) -> DecisionRows.id(row))
                .optional();
    }

    @Override
    public void cleaned(DecisionId id, Instant now) {
        jdbc.sql("""
                UPDATE decision.deleted_decision SET clean_at =
                    CASE WHEN deleted_at <= :finally THEN NULL ELSE deleted_at + :rest * interval '1 second' END
                WHERE id = :id
                """)
                .param("id", id.value())
                .param("finally", now.minus(LAST_WORK).atOffset(ZoneOffset.UTC))
                .param("rest", LAST_WORK.toSeconds())
                .update();
    }

    @Override
    public List<DecisionId> deletedBefore(Instant before, int most) {
        return jdbc.sql("""
                SELECT id FROM decision.deleted_decision WHERE clean_at IS NULL AND deleted_at <= :before
                ORDER BY deleted_at LIMIT :most
                """)
                .param("before", before.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> DecisionRows.id(row))
                .list();
    }

    @Override
    public void forget(DecisionId id) {
        jdbc.sql("DELETE FROM decision.deleted_decision WHERE id = :id")
                .param("id", id.value())
                .update();
    }

    @Override
    public void forgetSpending(LocalDate day) {
        for (String table : List.of("spending", "daily_user_spending", "daily_spending")) {
            jdbc.sql("DELETE FROM decision." + table + " WHERE day < :day")
                    .param("day", day)
                    .update();
        }
    }
}
