package dev.rekap.report.postgres;

import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Table {@code record}. */
final class RecordRows {

    /** The rows of a file. */
    record Entry(ReportId report, FileId file, List<ExtractedRecord> rows) {}

    private record NewRecord(UUID reportId, UUID fileId, int position, String fields) {}

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

    void save(List<Entry> files) {
        List<NewRecord> rows = files.stream().flatMap(this::rows).toList();
        if (rows.isEmpty()) {
            return;
        }
        jdbc.sql("""
                INSERT INTO report.record (report_id, file_id, position, fields)
                SELECT report_id, file_id, position, fields::jsonb FROM json_to_recordset(:rows::json)
                    AS r(report_id uuid, file_id uuid, position integer, fields text)
                """).param("rows", json.table(rows)).update();
    }

    private Stream<NewRecord> rows(Entry file) {
        return IntStream.range(0, file.rows().size())
                .mapToObj(position -> new NewRecord(
                        file.report().value(),
                        file.file().value(),
                        position,
                        json.row(file.rows().get(position))));
    }
}
