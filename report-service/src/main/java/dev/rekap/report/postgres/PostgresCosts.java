package dev.rekap.report.postgres;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.report.spending.Cost;
import dev.rekap.report.spending.Costs;
import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Sums of the table {@code spending}, added up by the database. */
public final class PostgresCosts implements Costs {

    /** Seconds are added as numeric: a sum of doubles depends on the order of rows, so one report would be read in two ways. */
    private static final String SUMS = """
            currency, count(*) AS calls, sum(audio_seconds::numeric) AS audio, sum(input_tokens) AS input,
            sum(output_tokens) AS output, sum(cost) AS cost
            """;

    private static final String DEAREST = "sum(cost) DESC, count(*) DESC, 1, 2";

    private final JdbcClient jdbc;
    private final TransactionTemplate reading;

    public PostgresCosts(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.reading = new TransactionTemplate(transactions);
        // All sums of one moment.
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading.setReadOnly(true);
    }

    @Override
    public Map<FileId, Cost> ofReport(ReportId report) {
        return merged(
                jdbc.sql("SELECT file_id, " + SUMS + "FROM report.spending WHERE report_id = :report"
                                + " GROUP BY file_id, currency")
                        .param("report", report.value()),
                (row, _) -> new FileId(row.getObject("file_id", UUID.class)));
    }

    @Override
    public Period between(LocalDate from, LocalDate to, Optional<UserId> user) {
        return reading.execute(_ -> {
            Days asked = new Days(from, to, user);
            Map<LocalDate, Cost> days = merged(
                    asked.select("day", "day", Integer.MAX_VALUE), (row, _) -> row.getObject("day", LocalDate.class));
            Map<Optional<UserId>, Cost> users = merged(
                    asked.select("user_id", DEAREST, MOST_USERS),
                    (row, _) -> Optional.ofNullable(row.getString("user_id")).map(UserId::new));
            Map<Asked, Cost> providers = merged(
                    asked.select("stage, provider, model", DEAREST, Integer.MAX_VALUE),
                    (row, _) -> new Asked(row.getString("stage"), row.getString("provider"), row.getString("model")));
            return new Period(
                    days.values().stream().reduce(Cost.NONE, Cost::plus),
                    lines(days, OfDay::new),
                    lines(users, (name, cost) -> new OfUser(name.orElse(null), cost)),
                    lines(providers, (of, cost) -> new OfProvider(of.stage(), of.provider(), of.model(), cost)));
        });
    }

    private record Asked(String stage, String provider, String model) {}

    /** Some days of a user, or of everybody. */
    private final class Days {

        private final LocalDate from;
        private final LocalDate to;
        private final Optional<UserId> user;

        private Days(LocalDate from, LocalDate to, Optional<UserId> user) {
            this.from = from;
            this.to = to;
            this.user = user;
        }

        private JdbcClient.StatementSpec select(String by, String order, int most) {
            String whose = user.isPresent() ? " AND user_id = :user" : "";
            JdbcClient.StatementSpec statement = jdbc.sql(
                            "SELECT %s, %s FROM report.spending WHERE day BETWEEN :from AND :to%s GROUP BY %s, currency ORDER BY %s LIMIT %d"
                                    .formatted(by, SUMS, whose, by, order, most))
                    .param("from", from)
                    .param("to", to);
            return user.map(name -> statement.param("user", name.value())).orElse(statement);
        }
    }

    /** Lines with the same key but for the currency become one; the order is kept. */
    private static <K> Map<K, Cost> merged(JdbcClient.StatementSpec statement, RowMapper<K> key) {
        Map<K, Cost> sums = new LinkedHashMap<>();
        statement.query(row -> {
            sums.merge(key.mapRow(row, 0), cost(row), Cost::plus);
        });
        return sums;
    }

    private static <K, T> List<T> lines(Map<K, Cost> sums, BiFunction<K, Cost, T> line) {
        return sums.entrySet().stream()
                .map(sum -> line.apply(sum.getKey(), sum.getValue()))
                .toList();
    }

    private static Cost cost(ResultSet row) throws SQLException {
        return new Cost(
                row.getLong("calls"),
                row.getDouble("audio"),
                row.getLong("input"),
                row.getLong("output"),
                Map.of(row.getString("currency"), plain(row.getBigDecimal("cost"))));
    }

    /** Without the zeros that sums gather; 100 stays 100 and does not become 1E+2. */
    private static BigDecimal plain(BigDecimal sum) {
        return new BigDecimal(sum.stripTrailingZeros().toPlainString());
    }
}
