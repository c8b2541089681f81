package dev.rekap.decision.postgres;

import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.decision.AuditEntry;
import dev.rekap.decision.AuditEntry.What;
import dev.rekap.decision.Decision;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code audit}. */
final class AuditRows {

    private final JdbcClient jdbc;
    private final DecisionJson json;

    AuditRows(JdbcClient jdbc, DecisionJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Named as the columns. */
    private record Columns(
            int place,
            UUID decisionId,
            Instant at,
            int version,
            String who,
            String what,
            @Nullable Integer action,
            @Nullable String field,
            @Nullable String value,
            @Nullable String hash,
            @Nullable String detail) {

        static Columns of(int place, DecisionId id, AuditEntry entry) {
            return new Columns(
                    place,
                    id.value(),
                    entry.at(),
                    entry.version(),
                    PlainText.of(entry.who()),
                    entry.what().name(),
                    entry.action(),
                    PlainText.ofNullable(entry.field()),
                    PlainText.ofNullable(entry.value()),
                    entry.hash(),
                    PlainText.ofNullable(entry.detail()));
        }
    }

    /** Adds what happened to these decisions since they were stored. */
    void add(List<Decision> decisions) {
        List<Columns> rows = new ArrayList<>();
        for (Decision decision : decisions) {
            decision.news().forEach(entry -> rows.add(Columns.of(rows.size(), decision.id(), entry)));
        }
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO decision.audit (decision_id, at, version, who, what, action, field, value, hash, detail)
                SELECT decision_id, at, version, who, what, action, field, value, hash, detail
                FROM json_to_recordset(:rows::json) AS r(place integer, decision_id uuid, at timestamptz, version integer,
                    who text, what text, action integer, field text, value text, hash text, detail text)
                ORDER BY place
                """).param("rows", json.table(rows)).update();
    }

    List<AuditEntry> of(DecisionId id) {
        return jdbc.sql("SELECT * FROM decision.audit WHERE decision_id = :id ORDER BY id")
                .param("id", id.value())
                .query((row, _) -> entry(row))
                .list();
    }

    private static AuditEntry entry(ResultSet row) throws SQLException {
        int number = row.getInt("action");
        boolean ofNone = row.wasNull();
        return new AuditEntry(
                row.getTimestamp("at").toInstant(),
                row.getInt("version"),
                row.getString("who"),
                what(row.getString("what")),
                ofNone ? null : number,
                row.getString("field"),
                row.getString("value"),
                row.getString("hash"),
                row.getString("detail"));
    }

    private static What what(String name) {
        try {
            return What.valueOf(name);
        } catch (IllegalArgumentException _) {
            return What.UNKNOWN;
        }
    }
}
