package dev.rekap.ingest.postgres;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.MaterialCollected;
import dev.rekap.ingest.ContractJson;
import dev.rekap.ingest.RefusedException;
import dev.rekap.ingest.material.MaterialProblem;
import dev.rekap.ingest.material.ReceivedMaterial;
import dev.rekap.ingest.material.ReceivedMaterial.State;
import dev.rekap.ingest.material.ReceivedMaterials;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Decisions and their material in PostgreSQL. A change locks the decision's row; no transaction waits for anything but the database. */
public final class PostgresReceivedMaterials implements ReceivedMaterials {

    private final JdbcClient jdbc;
    private final ContractJson json;
    private final TransactionTemplate transaction;

    public PostgresReceivedMaterials(
            JdbcTemplate template, ContractJson json, PlatformTransactionManager transactions) {
        this.jdbc = JdbcClient.create(template);
        this.json = json;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Optional<ReceivedMaterial> before(DecisionId id, UserId user, int version) {
        jdbc.sql("SELECT user_id FROM ingest.decision WHERE id = :id")
                .param("id", id.value())
                .query((row, _) -> owner(row))
                .optional()
                .ifPresent(owner -> requireOpenFor(user, owner));
        return jdbc.sql("""
                        SELECT * FROM ingest.material WHERE decision_id = :id AND version < :version
                        ORDER BY version DESC LIMIT 1
                        """)
                .param("id", id.value())
                .param("version", version)
                .query((row, _) -> material(row))
                .optional();
    }

    @Override
    public ReceivedMaterial register(MaterialCollected fact) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            lock(fact);
            insert(fact);
            return jdbc.sql("SELECT * FROM ingest.material WHERE decision_id = :id AND version = :version")
                    .param("id", fact.decisionId().value())
                    .param("version", fact.material().version())
                    .query((row, _) -> material(row))
                    .single();
        }));
    }

    /** Opens the decision unless it is known, and holds its row; an update of nothing takes the lock where an insert does nothing. */
    private void lock(MaterialCollected fact) {
        UserId user = fact.material().userId();
        Optional<String> owner = jdbc.sql("""
                        INSERT INTO ingest.decision (id, user_id, opened_at) VALUES (:id, :user, :now)
                        ON CONFLICT (id) DO UPDATE SET opened_at = decision.opened_at RETURNING user_id
                        """)
                .param("id", fact.decisionId().value())
                .param("user", user.value())
                .param("now", time(fact.collectedAt()))
                .query((row, _) -> owner(row))
                .single();
        requireOpenFor(user, owner);
    }

    private static Optional<String> owner(ResultSet row) throws SQLException {
        return Optional.ofNullable((@Nullable String) row.getString("user_id"));
    }

    private static void requireOpenFor(UserId user, Optional<String> owner) {
        if (owner.isEmpty()) {
            throw new RefusedException(MaterialProblem.DECISION_CLOSED);
        }
        if (!owner.get().equals(user.value())) {
            throw new RefusedException(MaterialProblem.DECISION_NOT_FOUND);
        }
    }

    private void insert(MaterialCollected fact) {
        jdbc.sql("""
                        INSERT INTO ingest.material (decision_id, version, fact, collected_at, state)
                        VALUES (:id, :version, :fact::jsonb, :now, 'REGISTERED') ON CONFLICT DO NOTHING
                        """)
                .param("id", fact.decisionId().value())
                .param("version", fact.material().version())
                .param("fact", new String(json.write(fact), UTF_8))
                .param("now", time(fact.collectedAt()))
                .update();
    }

    @Override
    public Optional<State> stored(DecisionId id, int version) {
        return jdbc.sql("""
                        UPDATE ingest.material SET state = CASE state WHEN 'REGISTERED' THEN 'STORED' ELSE state END
                        WHERE decision_id = :id AND version = :version RETURNING state
                        """)
                .param("id", id.value())
                .param("version", version)
                .query((row, _) -> State.valueOf(row.getString("state")))
                .optional();
    }

    @Override
    public void published(DecisionId id, int version) {
        jdbc.sql("UPDATE ingest.material SET state = 'PUBLISHED' WHERE decision_id = :id AND version = :version")
                .param("id", id.value())
                .param("version", version)
                .update();
    }

    @Override
    public void close(DecisionId id, Instant now) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("""
                            INSERT INTO ingest.decision (id, opened_at, closed_at) VALUES (:id, :now, :now)
                            ON CONFLICT (id) DO UPDATE SET closed_at = coalesce(decision.closed_at, excluded.closed_at),
                                user_id = NULL
                            """).param("id", id.value()).param("now", time(now)).update();
            jdbc.sql("DELETE FROM ingest.material WHERE decision_id = :id")
                    .param("id", id.value())
                    .update();
        });
    }

    @Override
    public List<ReceivedMaterial> unpublished(Instant before, int limit) {
        return jdbc.sql("""
                        SELECT * FROM ingest.material WHERE state <> 'PUBLISHED' AND collected_at < :before
                        ORDER BY collected_at LIMIT :limit
                        """)
                .param("before", time(before))
                .param("limit", limit)
                .query((row, _) -> material(row))
                .list();
    }

    @Override
    public void unregister(DecisionId id, int version) {
        transaction.executeWithoutResult(_ -> {
            jdbc.sql("SELECT id FROM ingest.decision WHERE id = :id FOR UPDATE")
                    .param("id", id.value())
                    .query((_, _) -> id)
                    .optional();
            jdbc.sql("""
                            DELETE FROM ingest.material
                            WHERE decision_id = :id AND version = :version AND state = 'REGISTERED'
                            """).param("id", id.value()).param("version", version).update();
            jdbc.sql("""
                            DELETE FROM ingest.decision WHERE id = :id AND closed_at IS NULL
                                AND NOT EXISTS (SELECT FROM ingest.material WHERE decision_id = :id)
                            """).param("id", id.value()).update();
        });
    }

    @Override
    public void forgetClosed(Instant before, int limit) {
        jdbc.sql("""
                        DELETE FROM ingest.decision WHERE id IN (
                            SELECT id FROM ingest.decision WHERE closed_at < :before
                            ORDER BY closed_at LIMIT :limit FOR UPDATE SKIP LOCKED)
                        """).param("before", time(before)).param("limit", limit).update();
    }

    private ReceivedMaterial material(ResultSet row) throws SQLException {
        return new ReceivedMaterial(
                json.read(MaterialCollected.class, row.getString("fact").getBytes(UTF_8)),
                State.valueOf(row.getString("state")));
    }

    private static OffsetDateTime time(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
