package dev.rekap.report.postgres;

import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.FileTask;
import dev.rekap.report.spending.Spending;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code spending}. Each call is a statement of its own: calls missing after a crash come again. */
public final class PostgresSpending implements Spending {

    private static final int NAME_BYTES = 16;

    private final JdbcClient jdbc;

    public PostgresSpending(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ProviderCall> add(FileTask task, List<ProviderCall> calls, LocalDate day) {
        List<ProviderCall> unknown = new ArrayList<>();
        Map<ProviderCall, Integer> alike = new HashMap<>();
        for (ProviderCall call : calls) {
            if (add(task, call, alike.merge(call, 1, Integer::sum), day)) {
                unknown.add(call);
            }
        }
        return unknown;
    }

    private boolean add(FileTask task, ProviderCall call, int time, LocalDate day) {
        return jdbc.sql("""
                INSERT INTO report.spending (report_id, file_id, call, user_id, day, version, stage, provider, model, error,
                    seconds, audio_seconds, input_tokens, output_tokens, cost, currency)
                VALUES (:report, :file, :call, :user, :day, :version, :stage, :provider, :model, :error,
                    :seconds, :audio, :input, :output, :cost, :currency)
                ON CONFLICT (report_id, file_id, call) DO NOTHING
                """)
                        .param("report", task.reportId().value())
                        .param("file", task.file().id().value())
                        .param("call", name(call, time))
                        .param("user", task.settings().userId().value())
                        .param("day", day)
                        .param("version", task.version())
                        .param("stage", call.stage())
                        .param("provider", StoredText.of(call.provider()))
                        .param("model", StoredText.of(call.model()))
                        .param("error", StoredText.of(call.error()))
                        .param("seconds", call.seconds())
                        .param("audio", call.audioSeconds())
                        .param("input", call.inputTokens())
                        .param("output", call.outputTokens())
                        .param("cost", call.cost())
                        .param("currency", StoredText.of(call.currency()))
                        .update()
                == 1;
    }

    @Override
    public BigDecimal on(LocalDate day, String currency) {
        return jdbc.sql("SELECT coalesce(sum(cost), 0) FROM report.spending WHERE day = :day AND currency = :currency")
                .param("day", day)
                .param("currency", currency)
                .query(BigDecimal.class)
                .single();
    }

    @Override
    public BigDecimal on(LocalDate day, String currency, UserId user) {
        return jdbc.sql("""
                SELECT coalesce(sum(cost), 0) FROM report.spending
                WHERE day = :day AND currency = :currency AND user_id = :user
                """)
                .param("day", day)
                .param("currency", currency)
                .param("user", user.value())
                .query(BigDecimal.class)
                .single();
    }

    @Override
    public Map<UserId, BigDecimal> byUser(LocalDate day, String currency) {
        Map<UserId, BigDecimal> sums = new HashMap<>();
        jdbc.sql("""
                SELECT user_id, sum(cost) AS spent FROM report.spending
                WHERE day = :day AND currency = :currency AND user_id IS NOT NULL AND cost > 0 GROUP BY user_id
                """).param("day", day).param("currency", currency).query(row -> {
            sums.put(new UserId(row.getString("user_id")), row.getBigDecimal("spent"));
        });
        return sums;
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
