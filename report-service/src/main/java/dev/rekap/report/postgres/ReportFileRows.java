package dev.rekap.report.postgres;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.orders.AudioFile;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.Stage;
import dev.rekap.report.FileResult;
import dev.rekap.report.FileResult.Failure;
import dev.rekap.report.FileResult.Pending;
import dev.rekap.report.FileResult.Rows;
import dev.rekap.report.ReportFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code file}. */
final class ReportFileRows {

    private static final String UPSERT = """
            INSERT INTO report.file (report_id, id, position, name, content_type, size, sha256, version, queued, state,
                failure_code, failure_stage, failure_detail, row_count, to_check, engine, extractor, audio_seconds,
                stored_at, ended_at)
            SELECT report_id, id, position, name, content_type, size, sha256, version, queued, state,
                failure_code, failure_stage, failure_detail, row_count, to_check, engine, extractor, audio_seconds,
                stored_at, CASE WHEN state = 'PENDING' THEN NULL ELSE now() END
            FROM json_populate_recordset(NULL::report.file, :files::json)
            ON CONFLICT (report_id, id) DO UPDATE SET
                position = excluded.position, name = excluded.name, content_type = excluded.content_type,
                size = excluded.size, sha256 = excluded.sha256, version = excluded.version, queued = excluded.queued,
                state = excluded.state, failure_code = excluded.failure_code, failure_stage = excluded.failure_stage,
                failure_detail = excluded.failure_detail, row_count = excluded.row_count,
                to_check = excluded.to_check, engine = excluded.engine, extractor = excluded.extractor,
                audio_seconds = excluded.audio_seconds, stored_at = excluded.stored_at,
                ended_at = CASE WHEN file.state = excluded.state AND file.version = excluded.version
                    THEN file.ended_at ELSE excluded.ended_at END
            """;

    /** A file of a report. */
    record Entry(ReportId report, ReportFile file) {}

    /** Named as the columns. */
    private record FileColumns(
            UUID reportId,
            UUID id,
            long position,
            String name,
            String contentType,
            long size,
            String sha256,
            int version,
            boolean queued,
            String state,
            @Nullable String failureCode,
            @Nullable String failureStage,
            @Nullable String failureDetail,
            @Nullable Integer rowCount,
            @Nullable Integer toCheck,
            @Nullable String engine,
            @Nullable String extractor,
            @Nullable Double audioSeconds,
            @Nullable Instant storedAt) {

        static FileColumns of(Entry entry) {
            ReportFile file = entry.file();
            AudioFile audio = file.audio();
            Failure failure = file.result() instanceof Failure failed ? failed : null;
            Rows rows = file.result() instanceof Rows done ? done : null;
            return new FileColumns(
                    entry.report().value(),
                    audio.id().value(),
                    audio.order(),
                    StoredText.of(audio.name()),
                    StoredText.of(audio.contentType()),
                    audio.size(),
                    audio.sha256(),
                    file.version(),
                    file.queued(),
                    failure != null ? "FAILED" : rows != null ? "DONE" : "PENDING",
                    failure == null ? null : failure.code().name(),
                    failure == null ? null : failure.stage().name(),
                    failure == null ? null : StoredText.of(failure.detail()),
                    rows == null ? null : rows.count(),
                    rows == null ? null : rows.toCheck(),
                    rows == null ? null : StoredText.of(rows.engine()),
                    rows == null ? null : StoredText.of(rows.extractor()),
                    rows == null ? null : rows.audioSeconds(),
                    file.storedAt());
        }
    }

    private final JdbcClient jdbc;
    private final StoredJson json;

    ReportFileRows(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Map<ReportId, List<ReportFile>> of(Collection<ReportId> reports) {
        Map<ReportId, List<ReportFile>> files = new HashMap<>();
        jdbc.sql("SELECT * FROM report.file WHERE report_id = ANY(:reports::uuid[])")
                .param("reports", ReportRows.ids(reports))
                .query(row -> {
                    files.computeIfAbsent(new ReportId(row.getObject("report_id", UUID.class)), _ -> new ArrayList<>())
                            .add(file(row));
                });
        return files;
    }

    void save(List<Entry> files) {
        if (!files.isEmpty()) {
            jdbc.sql(UPSERT).param("files", columns(files)).update();
        }
    }

    void delete(List<Entry> files) {
        if (!files.isEmpty()) {
            jdbc.sql("""
                    DELETE FROM report.file f USING json_populate_recordset(NULL::report.file, :files::json) gone
                    WHERE f.report_id = gone.report_id AND f.id = gone.id
                    """).param("files", columns(files)).update();
        }
    }

    private String columns(List<Entry> files) {
        return json.table(files.stream().map(FileColumns::of).toList());
    }

    private static ReportFile file(ResultSet row) throws SQLException {
        AudioFile audio = new AudioFile(
                new FileId(row.getObject("id", UUID.class)),
                row.getString("name"),
                row.getString("content_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getLong("position"));
        return new ReportFile(
                audio,
                row.getInt("version"),
                row.getBoolean("queued"),
                ReportRows.instant(row, "stored_at"),
                result(row));
    }

    private static FileResult result(ResultSet row) throws SQLException {
        return switch (row.getString("state")) {
            case "FAILED" ->
                new Failure(
                        StoredEnum.of(FailureCode.class, row.getString("failure_code")),
                        StoredEnum.of(Stage.class, row.getString("failure_stage")),
                        row.getString("failure_detail"));
            case "DONE" ->
                new Rows(
                        row.getInt("row_count"),
                        row.getInt("to_check"),
                        row.getString("engine"),
                        row.getString("extractor"),
                        row.getDouble("audio_seconds"));
            default -> new Pending();
        };
    }
}
