package dev.rekap.decision.postgres;

import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.UserId;
import dev.rekap.decision.port.DecisionStore.PaidCall;
import dev.rekap.decision.spending.DecisionSpending;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code spending}, the running totals of it, and the markers of spent budgets. */
public final class PostgresDecisionSpending implements DecisionSpending {

    private static final int NAME_BYTES = 16;

    /** One statement: what is added to the totals is what was not there, whoever adds the same at the same time. */
    private static final String ADD = """
            WITH added AS (
                INSERT INTO decision.spending (decision_id, call, user_id, day, stage, provider, model, error, seconds,
                    audio_seconds, input_tokens, output_tokens, cost, currency)
                SELECT decision_id, call, user_id, day, stage, provider, model, error, seconds, audio_seconds, input_tokens,
                    output_tokens, cost, currency
                FROM json_populate_recordset(NULL::decision.spending, :calls::json)
                ORDER BY decision_id, call
                ON CONFLICT (decision_id, call) DO NOTHING
                RETURNING decision_id, call, user_id, day, cost, currency),
            of_user AS (
                INSERT INTO decision.daily_user_spending AS total (day, currency, user_id, cost)
                SELECT day, currency, user_id, sum(cost) FROM added WHERE cost > 0
                GROUP BY day, currency, user_id ORDER BY day, currency, user_id
                ON CONFLICT (day, currency, user_id) DO UPDATE SET cost = total.cost + excluded.cost),
            of_all AS (
                INSERT INTO decision.daily_spending AS total (day, currency, cost)
                SELECT day, currency, sum(cost) FROM added WHERE cost > 0
                GROUP BY day, currency ORDER BY day, currency
                ON CONFLICT (day, currency) DO UPDATE SET cost = total.cost + excluded.cost)
            SELECT decision_id, call FROM added
            """;

    private final JdbcClient jdbc;
    private final DecisionJson json = new DecisionJson();

    public PostgresDecisionSpending(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private record CallKey(UUID decisionId, String call) {}

    /** Named as the columns. */
    private record Columns(
            UUID decisionId,
            String call,
            String userId,
            LocalDate day,
            String stage,
            String provider,
            String model,
            String error,
            double seconds,
            double audioSeconds,
            long inputTokens,
            long outputTokens,
            BigDecimal cost,
            String currency) {

        static Columns of(CallKey key, PaidCall made, LocalDate day) {
            ProviderCall call = made.call();
            return new Columns(
                    key.decisionId(),
                    key.call(),
                    made.userId().value(),
                    day,
                    PlainText.of(call.stage()),
                    PlainText.of(call.provider()),
                    PlainText.of(call.model()),
                    PlainText.of(call.error()),
                    call.seconds(),
                    call.audioSeconds(),
                    call.inputTokens(),
                    call.outputTokens(),
                    call.cost(),
                    PlainText.of(call.currency()));
        }
    }

    /**
     * Stores calls; a repeated one is skipped. Two of a decision that are alike in everything, down to the time they took, are one.
     *
     * @param day on which they count
     * @return those that were not known
     */
    List<PaidCall> add(List<PaidCall> calls, LocalDate day) {
        Map<CallKey, PaidCall> made = new LinkedHashMap<>();
        calls.forEach(call -> made.putIfAbsent(new CallKey(call.decisionId().value(), name(call.call())), call));
        if (made.isEmpty()) {
            return List.of();
        }
        Set<CallKey> unknown = Set.copyOf(jdbc.sql(ADD)
                .param(
                        "calls",
                        json.table(made.entrySet().stream()
                                .map(call -> Columns.of(call.getKey(), call.getValue(), day))
                                .toList()))
                .query((row, _) -> new CallKey(row.getObject("decision_id", UUID.class), row.getString("call")))
                .list());
        return made.entrySet().stream()
                .filter(call -> unknown.contains(call.getKey()))
                .map(Map.Entry::getValue)
                .toList();
    }

    @Override
    public BigDecimal on(LocalDate day, String currency) {
        return jdbc.sql("SELECT cost FROM decision.daily_spending WHERE day = :day AND currency = :currency")
                .param("day", day)
                .param("currency", currency)
                .query(BigDecimal.class)
                .optional()
                .orElse(BigDecimal.ZERO);
    }

    @Override
    public BigDecimal on(LocalDate day, String currency, UserId user) {
        return jdbc.sql("""
                SELECT cost FROM decision.daily_user_spending
                WHERE day = :day AND currency = :currency AND user_id = :user
                """)
                .param("day", day)
                .param("currency", currency)
                .param("user", user.value())
                .query(BigDecimal.class)
                .optional()
                .orElse(BigDecimal.ZERO);
    }

    @Override
    public Set<UserId> users(LocalDate day, String currency, BigDecimal least) {
        return new HashSet<>(jdbc.sql("""
                SELECT user_id FROM decision.daily_user_spending
                WHERE day = :day AND currency = :currency AND cost >= :least
                """)
                .param("day", day)
                .param("currency", currency)
                .param("least", least)
                .query((row, _) -> new UserId(row.getString("user_id")))
                .list());
    }

    @Override
    public Set<BlobKey> markers() {
        return new HashSet<>(jdbc.sql("SELECT key FROM decision.budget_marker")
                .query((row, _) -> new BlobKey(row.getString("key")))
                .list());
    }

    @Override
    public void addMarker(BlobKey marker) {
        jdbc.sql("INSERT INTO decision.budget_marker (key) VALUES (:key) ON CONFLICT DO NOTHING")
                .param("key", marker.value())
                .update();
    }

    @Override
    public void removeMarker(BlobKey marker) {
        jdbc.sql("DELETE FROM decision.budget_marker WHERE key = :key")
                .param("key", marker.value())
                .update();
    }

    /** A call has no name of its own. */
    private static String name(ProviderCall call) {
        String all = String.join(
                "|",
                call.stage(),
                call.provider(),
                call.model(),
                call.error(),
                Double.toString(call.seconds()),
                Double.toString(call.audioSeconds()),
                Integer.toString(call.inputTokens()),
                Integer.toString(call.outputTokens()),
                call.cost().stripTrailingZeros().toPlainString(),
                call.currency());
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
