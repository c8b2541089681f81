package dev.rekap.decision.postgres;

import dev.rekap.contracts.decisions.DecisionMessage;
import dev.rekap.decision.port.DecisionStore.PendingFact;
import dev.rekap.decision.port.PendingFacts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code outbox}. */
public final class PostgresPendingFacts implements PendingFacts {

    private final JdbcClient jdbc;
    private final DecisionJson json = new DecisionJson();

    public PostgresPendingFacts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Named as the columns. */
    private record Columns(UUID id, UUID decisionId, String type, String body, Instant dueAt) {}

    /**
     * Stores facts.
     *
     * @param due when a sweeper takes them over
     */
    List<PendingFact> add(List<DecisionMessage> facts, Instant due) {
        List<PendingFact> pending = facts.stream()
                .map(fact -> new PendingFact(UUID.randomUUID(), fact))
                .toList();
        if (pending.isEmpty()) {
            return pending;
        }
        jdbc.sql("""
                INSERT INTO decision.outbox (id, decision_id, type, body, due_at)
                SELECT id, decision_id, type, body::json, due_at
                FROM json_to_recordset(:rows::json) AS r(id uuid, decision_id uuid, type text, body text, due_at timestamptz)
                """)
                .param(
                        "rows",
                        json.table(pending.stream()
                                .map(added -> new Columns(
                                        added.id(),
                                        added.fact().decisionId().value(),
                                        added.fact().type(),
                                        json.fact(added.fact()),
                                        due))
                                .toList()))
                .update();
        return pending;
    }

    @Override
    public List<PendingFact> claim(Instant now, Instant until, int most) {
        return jdbc.sql("""
                UPDATE decision.outbox SET due_at = :until WHERE id IN (
                    SELECT id FROM decision.outbox WHERE due_at <= :now
                    ORDER BY due_at LIMIT :most FOR UPDATE SKIP LOCKED)
                RETURNING id, type, body
                """)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("until", until.atOffset(ZoneOffset.UTC))
                .param("most", most)
                .query((row, _) -> new PendingFact(
                        row.getObject("id", UUID.class), json.fact(row.getString("type"), row.getString("body"))))
                .list();
    }

    @Override
    public void remove(Collection<PendingFact> published) {
        if (published.isEmpty()) {
            return;
        }
        jdbc.sql("DELETE FROM decision.outbox WHERE id = ANY(:ids::uuid[])")
                .param(
                        "ids",
                        published.stream()
                                .map(pending -> pending.id().toString())
                                .toArray(String[]::new))
                .update();
    }
}
