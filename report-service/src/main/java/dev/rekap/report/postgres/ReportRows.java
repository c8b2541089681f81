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
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /** Locks the rows until the transaction ends, in the order of their ids: who locks several cannot wait in a circle. */
    List<Head> lock(Collection<ReportId> ids) {
        return jdbc.sql("SELECT * FROM report.report WHERE id = ANY(:ids::uuid[]) ORDER BY id FOR UPDATE")
                .param("ids", ids(ids))
                .query((row, _) -> head(row))
                .list();
    }

    /**
     * Inserts those that do not exist, in the order of their ids; waits for concurrent inserts and deletes of the same reports.
     *
     * @return those that it inserted
     */
    Set<ReportId> insertIfAbsent(List<Report> reports) {
        return Set.copyOf(jdbc.sql("""
                INSERT INTO report.report (id, user_id, settings, status, version, created_at, updated_at, sealed_at,
                    working_since, deadline, finished_at, announced, announced_version)
                SELECT id, user_id, settings::jsonb, status, version, created_at, now(), sealed_at,
                    working_since, deadline, finished_at, announced, announced_version
                FROM json_to_recordset(:reports::json) AS r(id uuid, user_id text, settings text, status text,
                    version integer, created_at timestamptz, sealed_at timestamptz, working_since timestamptz,
                    deadline timestamptz, finished_at timestamptz, announced boolean, announced_version integer)
                ORDER BY id
                ON CONFLICT (id) DO NOTHING RETURNING id
                """)
                .param("reports", columns(reports))
                .query((row, _) -> new ReportId(row.getObject("id", UUID.class)))
                .list());
    }

    void update(List<Report> reports) {
        jdbc.sql("""
                UPDATE report.report r SET status = CASE WHEN n.status = 'UNKNOWN' THEN r.status ELSE n.status END,
                    version = n.version, updated_at = now(), sealed_at = n.sealed_at, working_since = n.working_since,
                    deadline = n.deadline, finished_at = n.finished_at, announced = n.announced,
                    announced_version = n.announced_version
                FROM json_to_recordset(:reports::json) AS n(id uuid, status text, version integer, sealed_at timestamptz,
                    working_since timestamptz, deadline timestamptz, finished_at timestamptz, announced boolean,
                    announced_version integer)
                WHERE r.id = n.id
                """).param("reports", columns(reports)).update();
    }

    /** Deletes those of the reports that were deleted before. */
    void deleteWithTombstone(Collection<ReportId> ids) {
        jdbc.sql("""
                DELETE FROM report.report WHERE id IN
                    (SELECT id FROM report.deleted_report WHERE id = ANY(:ids::uuid[]))
                """).param("ids", ids(ids)).update();
    }

    /** As a parameter that is cast to {@code uuid[]}. */
    static String[] ids(Collection<ReportId> ids) {
        return ids.stream().map(id -> id.value().toString()).toArray(String[]::new);
    }

    /** Named as the columns. */
    private record ReportColumns(
            UUID id,
            String userId,
            String settings,
            String status,
            int version,
            Instant createdAt,
            @Nullable Instant sealedAt,
            @Nullable Instant workingSince,
            @Nullable Instant deadline,
            @Nullable Instant finishedAt,
            boolean announced,
            int announcedVersion) {}

    private String columns(List<Report> reports) {
        return json.table(reports.stream().map(this::columns).toList());
    }

    private ReportColumns columns(Report report) {
        ReportTimeline timeline = report.timeline();
        return new ReportColumns(
                report.id().value(),
                report.settings().userId().value(),
                json.settings(report.settings()),
                timeline.status().name(),
                timeline.version(),
                timeline.createdAt(),
                timeline.sealedAt(),
                timeline.workingSince(),
                timeline.deadline(),
                timeline.finishedAt(),
                timeline.announced(),
                timeline.announcedVersion());
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
                row.getBoolean("announced"),
                row.getInt("announced_version"));
        return new Head(
                new ReportId(row.getObject("id", UUID.class)), json.settings(row.getString("settings")), timeline);
    }

    static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        @Nullable Timestamp time = row.getTimestamp(column);
        return time == null ? null : time.toInstant();
    }
}
