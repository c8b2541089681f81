package dev.rekap.decision.postgres;

import dev.rekap.contracts.decisions.DecisionState;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts the decisions of which something is still expected. */
public final class PostgresOpenDecisions {

    private final JdbcClient jdbc;

    public PostgresOpenDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** By state; states without any are left out. */
    public Map<DecisionState, Long> count() {
        Map<DecisionState, Long> counts = new EnumMap<>(DecisionState.class);
        jdbc.sql("""
                SELECT state, count(*) AS decisions FROM decision.decision
                WHERE state IN ('COLLECTING', 'READING', 'PROPOSED', 'ASKING', 'APPROVED', 'DOING', 'UNDOING', 'UNKNOWN')
                GROUP BY state
                """).query(row -> {
            counts.put(DecisionState.valueOf(row.getString("state")), row.getLong("decisions"));
        });
        return counts;
    }
}
