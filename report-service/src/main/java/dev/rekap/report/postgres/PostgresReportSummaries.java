package dev.rekap.report.postgres;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.report.ReportSummary;
import dev.rekap.report.port.ReportSummaries;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Counts in the database what a list shows. */
public final class PostgresReportSummaries implements ReportSummaries {

    private static final String SELECT = """
            SELECT r.id, r.user_id, r.status, r.version, r.created_at, r.sealed_at, r.finished_at, f.total, f.done, f.failed
            FROM report.report r CROSS JOIN LATERAL (
                SELECT count(*) AS total, count(*) FILTER (WHERE state = 'DONE') AS done,
                    count(*) FILTER (WHERE state = 'FAILED') AS failed
                FROM report.file WHERE report_id = r.id) f
            """;

    /** Later than any report. */
    private static final Position BEGINNING =
            new Position(Instant.parse("9999-12-31T00:00:00Z"), new ReportId(new UUID(-1, -1)));

    private final JdbcClient jdbc;

    public PostgresReportSummaries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ReportSummary> page(UserId user, Optional<Position> after, int limit) {
        Position position = after.orElse(BEGINNING);
        return jdbc.sql(SELECT + """
                WHERE r.user_id = :user AND (r.created_at, r.id) < (:createdAt, :id)
                ORDER BY r.created_at DESC, r.id DESC LIMIT :limit
                """)
                .param("user", user.value())
                .param("createdAt", position.createdAt().atOffset(ZoneOffset.UTC))
                .param("id", position.id().value())
                .param("limit", limit)
                .query((row, _) -> summary(row))
                .list();
    }

    @Override
    public Optional<ReportSummary> find(ReportId id) {
        return jdbc.sql(SELECT + "WHERE r.id = :id")
                .param("id", id.value())
                .query((row, _) -> summary(row))
                .optional();
    }

    @Override
    public Map<ReportStatus, Long> open() {
        Map<ReportStatus, Long> counts = new EnumMap<>(ReportStatus.class);
        jdbc.sql("""
                SELECT status, count(*) AS reports FROM report.report
                WHERE status IN ('COLLECTING', 'PROCESSING') GROUP BY status
                """).query(row -> {
            counts.put(StoredEnum.of(ReportStatus.class, row.getString("status")), row.getLong("reports"));
        });
        return counts;
    }

    @Override
    public Duration oldest() {
        return Duration.ofMillis(jdbc.sql("""
                SELECT coalesce(greatest(0, extract(epoch FROM now() - min(working_since)) * 1000), 0)::bigint
                FROM report.report WHERE status = 'PROCESSING'
                """).query(Long.class).single());
    }

    private static ReportSummary summary(ResultSet row) throws SQLException {
        return new ReportSummary(
                new ReportId(row.getObject("id", UUID.class)),
                new UserId(row.getString("user_id")),
                StoredEnum.of(ReportStatus.class, row.getString("status")),
                row.getInt("version"),
                row.getInt("total"),
                row.getInt("done"),
                row.getInt("failed"),
                row.getTimestamp("created_at").toInstant(),
                ReportRows.instant(row, "sealed_at"),
                ReportRows.instant(row, "finished_at"));
    }
}
