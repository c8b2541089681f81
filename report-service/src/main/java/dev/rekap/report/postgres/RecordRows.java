package dev.rekap.report.postgres;

import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code record}. */
final class RecordRows {

    private final JdbcClient jdbc;
    private final StoredJson json;

    RecordRows(JdbcClient jdbc, StoredJson json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    Map<FileId, List<ExtractedRecord>> of(ReportId report) {
        Map<FileId, List<ExtractedRecord>> rows = new HashMap<>();
        jdbc.sql("SELECT file_id, fields FROM report.record WHERE report_id = :report ORDER BY file_id, position")
                .param("report", report.value())
                .query(row -> {
                    rows.computeIfAbsent(new FileId(row.getObject("file_id", UUID.class)), _ -> new ArrayList<>())
                            .add(json.row(row.getString("fields")));
                });
        return rows;
    }

    void save(ReportId report, FileId file, List<ExtractedRecord> rows) {
        for (int position = 0; position < rows.size(); position++) {
            jdbc.sql("""
                    INSERT INTO report.record (report_id, file_id, position, fields)
                    VALUES (:report, :file, :position, :fields::jsonb)
                    """)
                    .param("report", report.value())
                    .param("file", file.value())
                    .param("position", position)
                    .param("fields", json.row(rows.get(position)))
                    .update();
        }
    }
}
