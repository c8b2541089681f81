package dev.rekap.ingest.postgres;

import dev.rekap.contracts.orders.AudioFile;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.ingest.ReceivedFile;
import dev.rekap.ingest.ReceivedFile.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code file}. */
final class FileRows {

    private static final String INSERT = """
            INSERT INTO ingest.file (report_id, id, position, name, content_type, size, sha256, received_at, state)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    FileRows(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    List<ReceivedFile> of(ReportId report) {
        return jdbc.sql("SELECT * FROM ingest.file WHERE report_id = :report")
                .param("report", report.value())
                .query((row, _) -> file(row))
                .list();
    }

    void insert(ReportId report, Collection<ReceivedFile> files) {
        if (files.isEmpty()) {
            return;
        }
        template.batchUpdate(
                INSERT, files.stream().map(file -> values(report, file)).toList());
    }

    private static Object[] values(ReportId report, ReceivedFile file) {
        AudioFile audio = file.audio();
        return new Object[] {
            report.value(),
            audio.id().value(),
            audio.order(),
            audio.name(),
            audio.contentType(),
            audio.size(),
            audio.sha256(),
            file.receivedAt().atOffset(ZoneOffset.UTC),
            file.state().name()
        };
    }

    /**
     * Does not lock the report. A seal deletes what is not stored before it reads what is; so either it finds the file stored here,
     * or this statement finds it deleted.
     */
    Set<FileId> stored(ReportId report, Collection<FileId> files) {
        return new HashSet<>(jdbc.sql("""
                        UPDATE ingest.file SET state = CASE state WHEN 'REGISTERED' THEN 'STORED' ELSE state END
                        WHERE report_id = :report AND id IN (:files) RETURNING id
                        """)
                .param("report", report.value())
                .param("files", ids(files))
                .query((row, _) -> new FileId(row.getObject("id", UUID.class)))
                .list());
    }

    void published(ReportId report, Collection<FileId> files) {
        jdbc.sql("UPDATE ingest.file SET state = 'PUBLISHED' WHERE report_id = :report AND id IN (:files)")
                .param("report", report.value())
                .param("files", ids(files))
                .update();
    }

    void unregister(ReportId report, FileId file) {
        jdbc.sql("DELETE FROM ingest.file WHERE report_id = :report AND id = :id AND state = 'REGISTERED'")
                .param("report", report.value())
                .param("id", file.value())
                .update();
    }

    void deleteRegistered(ReportId report) {
        jdbc.sql("DELETE FROM ingest.file WHERE report_id = :report AND state = 'REGISTERED'")
                .param("report", report.value())
                .update();
    }

    void deleteUnpublished(ReportId report) {
        jdbc.sql("DELETE FROM ingest.file WHERE report_id = :report AND state <> 'PUBLISHED'")
                .param("report", report.value())
                .update();
    }

    void deleteAll(ReportId report) {
        jdbc.sql("DELETE FROM ingest.file WHERE report_id = :report")
                .param("report", report.value())
                .update();
    }

    static ReceivedFile file(ResultSet row) throws SQLException {
        return new ReceivedFile(
                new AudioFile(
                        new FileId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("content_type"),
                        row.getLong("size"),
                        row.getString("sha256"),
                        row.getLong("position")),
                row.getTimestamp("received_at").toInstant(),
                State.valueOf(row.getString("state")));
    }

    private static List<UUID> ids(Collection<FileId> files) {
        return files.stream().map(FileId::value).toList();
    }
}
