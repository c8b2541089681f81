package dev.rekap.decision.postgres;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.decision.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code decision}. */
final class DecisionRows {

    private final JdbcClient jdbc;
    private final DecisionJson json;

    DecisionRows(JdbcClient jdbc, DecisionJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /**
     * A decision as it is stored.
     *
     * @param revision of the row; an update names it
     */
    record Row(Decision decision, long revision) {

        Row with(Decision changed) {
            return new Row(changed, revision);
        }
    }

    /** Named as the columns. */
    private record Columns(
            UUID id,
            @Nullable String userId,
            String state,
            int version,
            long revision,
            String content,
            Instant createdAt,
            @Nullable Instant dueAt) {}

    /** Inserts those that do not exist, in the order of their ids; waits for concurrent inserts and deletes of the same decisions. */
    Set<DecisionId> insertIfAbsent(List<Decision> decisions) {
        return Set.copyOf(jdbc.sql("""
                INSERT INTO decision.decision (id, user_id, state, version, revision, content, created_at, updated_at, due_at)
                SELECT id, user_id, state, version, revision, content::json, created_at, now(), due_at
                FROM json_to_recordset(:rows::json) AS r(id uuid, user_id text, state text, version integer, revision bigint,
                    content text, created_at timestamptz, due_at timestamptz)
                ORDER BY id
                ON CONFLICT (id) DO NOTHING RETURNING id
                """)
                .param(
                        "rows",
                        json.table(decisions.stream()
                                .map(decision -> columns(new Row(decision, 0)))
                                .toList()))
                .query((row, _) -> id(row))
                .list());
    }

    /** Deletes those of the decisions that were deleted before. */
    void deleteWithTombstone(Collection<DecisionId> ids) {
        jdbc.sql("""
                DELETE FROM decision.decision WHERE id IN
                    (SELECT id FROM decision.deleted_decision WHERE id = ANY(:ids::uuid[]))
                """).param("ids", ids(ids)).update();
    }

    /** Locks the rows until the transaction ends, in the order of their ids: who locks several cannot wait in a circle. */
    List<Row> lock(Collection<DecisionId> ids) {
        return jdbc.sql("""
                SELECT content, revision FROM decision.decision WHERE id = ANY(:ids::uuid[]) ORDER BY id FOR UPDATE
                """).param("ids", ids(ids)).query((row, _) -> row(row)).list();
    }

    /** Locks the one that has been due longest, and that is not locked. */
    Optional<Row> lockDue(Instant now) {
        return jdbc.sql("""
                SELECT content, revision FROM decision.decision WHERE due_at <= :now
                ORDER BY due_at LIMIT 1 FOR UPDATE SKIP LOCKED
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, _) -> row(row))
                .optional();
    }

    /**
     * Writes decisions.
     *
     * @throws OptimisticLockingFailureException if one was changed since it was read
     */
    void update(List<Row> rows) {
        int updated = jdbc.sql("""
                UPDATE decision.decision d SET user_id = n.user_id, state = n.state, version = n.version,
                    revision = d.revision + 1, content = n.content::json, created_at = n.created_at, updated_at = now(),
                    due_at = n.due_at
                FROM json_to_recordset(:rows::json) AS n(id uuid, user_id text, state text, version integer, revision bigint,
                    content text, created_at timestamptz, due_at timestamptz)
                WHERE d.id = n.id AND d.revision = n.revision
                """)
                .param("rows", json.table(rows.stream().map(this::columns).toList()))
                .update();
        if (updated != rows.size()) {
            throw new OptimisticLockingFailureException("a decision was changed meanwhile");
        }
    }

    /** Puts off what cannot be done now. */
    void postpone(DecisionId id, Instant due) {
        jdbc.sql("UPDATE decision.decision SET due_at = :due WHERE id = :id")
                .param("due", due.atOffset(ZoneOffset.UTC))
                .param("id", id.value())
                .update();
    }

    Optional<Decision> find(DecisionId id) {
        return jdbc.sql("SELECT content, revision FROM decision.decision WHERE id = :id")
                .param("id", id.value())
                .query((row, _) -> row(row).decision())
                .optional();
    }

    List<Decision> page(UserId user, Instant createdAt, DecisionId after, int limit) {
        return jdbc.sql("""
                SELECT content, revision FROM decision.decision
                WHERE user_id = :user AND (created_at, id) < (:createdAt, :id)
                ORDER BY created_at DESC, id DESC LIMIT :limit
                """)
                .param("user", user.value())
                .param("createdAt", createdAt.atOffset(ZoneOffset.UTC))
                .param("id", after.value())
                .param("limit", limit)
                .query((row, _) -> row(row).decision())
                .list();
    }

    /** As a parameter that is cast to {@code uuid[]}. */
    static String[] ids(Collection<DecisionId> ids) {
        return ids.stream().map(id -> id.value().toString()).toArray(String[]::new);
    }

    static DecisionId id(ResultSet row) throws SQLException {
        return new DecisionId(row.getObject("id", UUID.class));
    }

    private Columns columns(Row row) {
        Decision decision = row.decision();
        return new Columns(
                decision.id().value(),
                decision.owner().map(UserId::value).orElse(null),
                decision.state().name(),
                decision.version(),
                row.revision(),
                json.decision(decision.withoutNews()),
                decision.createdAt(),
                decision.dueAt().orElse(null));
    }

    private Row row(ResultSet row) throws SQLException {
        return new Row(json.decision(row.getString("content")), row.getLong("revision"));
    }
}
