package dev.rekap.report.postgres;

import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.FileTask;
import dev.rekap.report.port.FactStore.Calls;
import dev.rekap.report.spending.Spending;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.json.JsonMapper;

/** Table {@code spending}, and the running totals of it. */
public final class PostgresSpending implements Spending {

    private static final int NAME_BYTES = 16;

    /** One statement: what is added to the totals is what was not there, whoever adds the same at the same time. */
    private static final String ADD = """
            WITH added AS (
                INSERT INTO report.spending (report_id, file_id, call, user_id, day, version, stage, provider, model, error,
                    seconds, audio_seconds, input_tokens, output_tokens, cost, currency)
                SELECT report_id, file_id, call, user_id, day, version, stage, provider, model, error,
                    seconds, audio_seconds, input_tokens, output_tokens, cost, currency
                FROM json_populate_recordset(NULL::report.spending, :calls::json)
                ORDER BY report_id, file_id, call
                ON CONFLICT (report_id, file_id, call) DO NOTHING
                RETURNING report_id, file_id, call, user_id, day, cost, currency),
            of_user AS (
                INSERT INTO report.daily_user_spending AS total (day, currency, user_id, cost)
                SELECT day, currency, user_id, sum(cost) FROM added WHERE cost > 0
                GROUP BY day, currency, user_id ORDER BY day, currency, user_id
                ON CONFLICT (day, currency, user_id) DO UPDATE SET cost = total.cost + excluded.cost),
            of_all AS (
                INSERT INTO report.daily_spending AS total (day, currency, cost)
                SELECT day, currency, sum(cost) FROM added WHERE cost > 0
                GROUP BY day, currency ORDER BY day, currency
                ON CONFLICT (day, currency) DO UPDATE SET cost = total.cost + excluded.cost)
            SELECT report_id, file_id, call FROM added
            """;

    private final JdbcClient jdbc;
    private final StoredJson json;

    public PostgresSpending(JdbcClient jdbc, JsonMapper mapper) {
        this.jdbc = jdbc;
        this.json = new StoredJson(mapper);
    }

    private record CallKey(UUID reportId, UUID fileId, String call) {}

    private record NewCall(FileTask task, ProviderCall call, String name) {

        CallKey key() {
            return new CallKey(task.reportId().value(), task.file().id().value(), name);
        }
    }

    /** Named as the columns. */
    private record CallColumns(
            UUID reportId,
            UUID fileId,
            String call,
            String userId,
            LocalDate day,
            int version,
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

        static CallColumns of(NewCall made, LocalDate day) {
            FileTask task = made.task();
            ProviderCall call = made.call();
            return new CallColumns(
                    task.reportId().value(),
                    task.file().id().value(),
                    made.name(),
                    task.settings().userId().value(),
                    day,
                    task.version(),
                    call.stage(),
                    StoredText.of(call.provider()),
                    StoredText.of(call.model()),
                    StoredText.of(call.error()),
                    call.seconds(),
                    call.audioSeconds(),
                    call.inputTokens(),
                    call.outputTokens(),
                    call.cost(),
                    StoredText.of(call.currency()));
        }
    }

    /**
     * Stores calls that were made for files; a repeated one is skipped.
     *
     * @param day on which they count
     * @return those that were not known
     */
    List<Calls> add(List<Calls> files, LocalDate day) {
        Map<CallKey, NewCall> told = new LinkedHashMap<>();
        for (Calls file : files) {
            Map<ProviderCall, Integer> alike = new HashMap<>();
            for (ProviderCall call : file.calls()) {
                NewCall made = new NewCall(file.task(), call, name(call, alike.merge(call, 1, Integer::sum)));
                told.putIfAbsent(made.key(), made);
            }
        }
        if (told.isEmpty()) {
            return List.of();
        }
        Set<CallKey> unknown = insert(
                told.values().stream().map(call -> CallColumns.of(call, day)).toList());
        return told.values().stream()
                .filter(made -> unknown.contains(made.key()))
                .map(made -> new Calls(made.task(), List.of(made.call())))
                .toList();
    }

    private Set<CallKey> insert(List<CallColumns> calls) {
        return Set.copyOf(jdbc.sql(ADD)
                .param("calls", json.table(calls))
                .query((row, _) -> new CallKey(
                        row.getObject("report_id", UUID.class),
                        row.getObject("file_id", UUID.class),
                        row.getString("call")))
                .list());
    }

    @Override
    public BigDecimal on(LocalDate day, String currency) {
        return jdbc.sql("SELECT cost FROM report.daily_spending WHERE day = :day AND currency = :currency")
                .param("day", day)
                .param("currency", currency)
                .query(BigDecimal.class)
                .optional()
                .orElse(BigDecimal.ZERO);
    }

    @Override
    public Map<UserId, BigDecimal> byUser(LocalDate day, String currency, BigDecimal least) {
        return totals(
                jdbc.sql("""
                SELECT user_id, cost FROM report.daily_user_spending
                WHERE day = :day AND currency = :currency AND cost >= :least
                """).param("day", day).param("currency", currency).param("least", least));
    }

    @Override
    public int users(LocalDate day, String currency, BigDecimal least) {
        return jdbc.sql("""
                SELECT count(*) FROM report.daily_user_spending
                WHERE day = :day AND currency = :currency AND cost >= :least
                """)
                .param("day", day)
                .param("currency", currency)
                .param("least", least)
                .query(Integer.class)
                .single();
    }

    @Override
    public Map<UserId, BigDecimal> byUser(LocalDate day, String currency, Set<UserId> users) {
        return totals(jdbc.sql("""
                SELECT user_id, cost FROM report.daily_user_spending
                WHERE day = :day AND currency = :currency AND user_id = ANY(:users)
                """)
                .param("day", day)
                .param("currency", currency)
                .param("users", users.stream().map(UserId::value).toArray(String[]::new)));
    }

    private static Map<UserId, BigDecimal> totals(JdbcClient.StatementSpec statement) {
        Map<UserId, BigDecimal> totals = new HashMap<>();
        statement.query(row -> {
            totals.put(new UserId(row.getString("user_id")), row.getBigDecimal("cost"));
        });
        return totals;
    }

    /**
     * The name of a call. A call has none of its own; but two that took the same time to the nanosecond, of the same provider, for the
     * same file, are one that was told twice.
     *
     * @param time the how-manieth of those that are alike in one message
     */
    static String name(ProviderCall call, int time) {
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
                call.currency(),
                Integer.toString(time));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, NAME_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JVM has SHA-256", e);
        }
    }
}
