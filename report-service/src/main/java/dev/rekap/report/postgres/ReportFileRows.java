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
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code file}. */
final class ReportFileRows {

    private static final String UPSERT = """
            INSERT INTO report.file (report_id, id, position, name, content_type, size, sha256, version, queued, state,
                failure_code, failure_stage, failure_detail, row_count, to_check, engine, extractor, audio_seconds,
                stored_at, ended_at)
            VALUES (:report, :id, :position, :name, :contentType, :size, :sha256, :version, :queued, :state,
                :code, :stage, :detail, :rows, :toCheck, :engine, :extractor, :seconds, :storedAt,
                CASE WHEN :state = 'PENDING' THEN NULL ELSE now() END)
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

    private final JdbcClient jdbc;

    ReportFileRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<ReportFile> of(ReportId report) {
        return jdbc.sql("SELECT * FROM report.file WHERE report_id = :report")
                .param("report", report.value())
                .query((row, _) -> file(row))
                .list();
    }

    void save(ReportId report, ReportFile file) {
        AudioFile audio = file.audio();
        JdbcClient.StatementSpec statement = jdbc.sql(UPSERT)
                .param("report", report.value())
                .param("id", audio.id().value())
                .param("position", audio.order())
                .param("name", StoredText.of(audio.name()))
                .param("contentType", StoredText.of(audio.contentType()))
                .param("size", audio.size())
                .param("sha256", audio.sha256())
                .param("version", file.version())
                .param("queued", file.queued())
                .param(
                        "storedAt",
                        file.storedAt() == null ? null : file.storedAt().atOffset(ZoneOffset.UTC));
        result(statement, file.result()).update();
    }

    void delete(ReportId report, FileId file) {
        jdbc.sql("DELETE FROM report.file WHERE report_id = :report AND id = :id")
                .param("report", report.value())
                .param("id", file.value())
                .update();
    }

    private static JdbcClient.StatementSpec result(JdbcClient.StatementSpec statement, FileResult result) {
        Failure failure = result instanceof Failure failed ? failed : null;
        Rows rows = result instanceof Rows done ? done : null;
        return statement
                .param("state", failure != null ? "FAILED" : rows != null ? "DONE" : "PENDING")
                .param("code", failure == null ? null : failure.code().name())
                .param("stage", failure == null ? null : failure.stage().name())
                .param("detail", failure == null ? null : StoredText.of(failure.detail()))
                .param("rows", rows == null ? null : rows.count())
                .param("toCheck", rows == null ? null : rows.toCheck())
                .param("engine", rows == null ? null : StoredText.of(rows.engine()))
                .param("extractor", rows == null ? null : StoredText.of(rows.extractor()))
                .param("seconds", rows == null ? null : rows.audioSeconds());
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
