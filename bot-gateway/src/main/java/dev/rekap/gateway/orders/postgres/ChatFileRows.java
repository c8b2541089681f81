package dev.rekap.gateway.orders.postgres;

import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.orders.SentFile;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code file}. */
record ChatFileRows(JdbcClient jdbc) {

    List<SentFile> all(ReportId report) {
        return jdbc.sql("SELECT * FROM gateway.file WHERE report = :report ORDER BY position")
                .param("report", report.value())
                .query((row, _) -> file(row))
                .list();
    }

    Optional<SentFile> find(ReportId report, int position) {
        return jdbc.sql("SELECT * FROM gateway.file WHERE report = :report AND position = :position")
                .param("report", report.value())
                .param("position", position)
                .query((row, _) -> file(row))
                .optional();
    }

    void insert(SentFile file) {
        values("""
                INSERT INTO gateway.file (report, position, unique_id, telegram_file, name, size, message, sent_at, state,
                    file, reason, reason_text)
                VALUES (:report, :position, :unique, :telegram, :name, :size, :message, :sent, :state,
                    :file, :reason, :text)
                """, file)
                .param("unique", file.unique())
                .param("name", file.name())
                .param("size", file.size())
                .param("sent", Times.column(file.sentAt()))
                .update();
    }

    void update(SentFile file) {
        values("""
                UPDATE gateway.file SET telegram_file = :telegram, message = :message, state = :state, file = :file,
                    reason = :reason, reason_text = :text
                WHERE report = :report AND position = :position
                """, file).update();
    }

    private JdbcClient.StatementSpec values(String sql, SentFile file) {
        FileId id = file.file();
        return jdbc.sql(sql)
                .param("report", file.report().value())
                .param("position", file.position())
                .param("telegram", file.telegramFile())
                .param("message", file.message())
                .param("state", file.state().name())
                .param("file", id == null ? null : id.value())
                .param("reason", file.reason())
                .param("text", file.reasonText());
    }

    private static SentFile file(ResultSet row) throws SQLException {
        UUID id = row.getObject("file", UUID.class);
        return new SentFile(
                new ReportId(row.getObject("report", UUID.class)),
                row.getInt("position"),
                row.getString("unique_id"),
                row.getString("telegram_file"),
                row.getString("name"),
                row.getLong("size"),
                row.getLong("message"),
                Times.required(row, "sent_at"),
                SentFile.State.valueOf(row.getString("state")),
                id == null ? null : new FileId(id),
                row.getString("reason"),
                row.getString("reason_text"));
    }
}
