package dev.rekap.report.postgres;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSettings;
import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.report.Report;
import dev.rekap.report.ReportFile;
import dev.rekap.report.ReportTimeline;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code report}. */
final class ReportRows {

    private final JdbcClient jdbc;
    private final StoredJson json;

    ReportRows(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    /** A report without its files. */
    record Head(ReportId id, ReportSettings settings, ReportTimeline timeline) {

        Report with(List<ReportFile> files) {
            return new Report(id, settings, timeline, files);
        }
    }

    Optional<Head> find(ReportId id) {
        return jdbc.sql("SELECT * FROM report.report WHERE id = :id")
                .param("id", id.value())
                .query((row, _) -> head(row))
                .optional();
    }

    /** Locks the row until the transaction ends. */
    Optional<Head> lock(ReportId id) {
        return jdbc.sql("SELECT * FROM report.report WHERE id = :id FOR UPDATE")
                .param("id", id.value())
                .query((row, _) -> head(row))
                .optional();
    }

    /** Inserts unless it exists; waits for concurrent inserts and deletes of the same report. */
    void insertIfAbsent(Report report) {
        values("""
                INSERT INTO report.report (id, user_id, settings, status, version, created_at, updated_at, sealed_at,
                    working_since, deadline, finished_at, announced)
                VALUES (:id, :user, :settings::jsonb, :status, :version, :created, now(), :sealed,
                    :working, :deadline, :finished, :announced)
                ON CONFLICT (id) DO NOTHING
                """, report)
                .param("user", report.settings().userId().value())
                .param("settings", json.settings(report.settings()))
                .param("created", time(report.timeline().createdAt()))
                .update();
    }

    void update(Report report) {
        values("""
                UPDATE report.report SET status = CASE WHEN :status = 'UNKNOWN' THEN status ELSE :status END,
                    version = :version, updated_at = now(), sealed_at = :sealed,
                    working_since = :working, deadline = :deadline, finished_at = :finished, announced = :announced
                WHERE id = :id
                """, report).update();
    }

    void delete(ReportId id) {
        jdbc.sql("DELETE FROM report.report WHERE id = :id")
                .param("id", id.value())
                .update();
    }

    private JdbcClient.StatementSpec values(String sql, Report report) {
        ReportTimeline timeline = report.timeline();
        return jdbc.sql(sql)
                .param("id", report.id().value())
                .param("status", timeline.status().name())
                .param("version", timeline.version())
                .param("sealed", time(timeline.sealedAt()))
                .param("working", time(timeline.workingSince()))
                .param("deadline", time(timeline.deadline()))
                .param("finished", time(timeline.finishedAt()))
                .param("announced", timeline.announced());
    }

    private Head head(ResultSet row) throws SQLException {
        ReportTimeline timeline = new ReportTimeline(
                StoredEnum.of(ReportStatus.class, row.getString("status")),
                row.getInt("version"),
                row.getTimestamp("created_at").toInstant(),
                instant(row, "sealed_at"),
                instant(row, "working_since"),
                instant(row, "deadline"),
                instant(row, "finished_at"),
                row.getBoolean("announced"));
        return new Head(
                new ReportId(row.getObject("id", UUID.class)), json.settings(row.getString("settings")), timeline);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }
}
