package dev.rekap.report.postgres;

import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.report.Report;
import dev.rekap.report.ReportFile;
import dev.rekap.report.review.StoredRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tables {@code record} and {@code added_record}. */
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

    /** The rows of a report in the order of its table; files that are not done have none. */
    List<StoredRow> of(Report report) {
        List<StoredRow> added = added(report.id());
        List<StoredRow> rows = new ArrayList<>();
        Map<FileId, List<StoredRow>> read = read(report.id());
        for (ReportFile file : report.files()) {
            // Of a version that ended a retry may have added more.
            rows.addAll(file.isDone() ? read.getOrDefault(file.id(), List.of()) : List.of());
        }
        int next = Stream.concat(rows.stream(), added.stream())
                        .mapToInt(StoredRow::number)
                        .max()
                        .orElse(0)
                + 1;
        List<StoredRow> numbered = new ArrayList<>();
        for (StoredRow row : rows) {
            // What number() would give it.
            numbered.add(
                    row.number() > 0
                            ? row
                            : new StoredRow(next++, row.file(), row.read(), row.reviews(), row.removed()));
        }
        numbered.addAll(added);
        return numbered;
    }

    private Map<FileId, List<StoredRow>> read(ReportId report) {
        Map<FileId, List<StoredRow>> rows = new HashMap<>();
        jdbc.sql("""
                SELECT file_id, fields, coalesce(number, 0) AS number, reviews, removed FROM report.record
                WHERE report_id = :report ORDER BY file_id, position
                """).param("report", report.value()).query(row -> {
            FileId file = new FileId(row.getObject("file_id", UUID.class));
            rows.computeIfAbsent(file, _ -> new ArrayList<>())
                    .add(new StoredRow(
                            row.getInt("number"),
                            file,
                            json.row(row.getString("fields")),
                            json.reviews(row.getString("reviews")),
                            row.getBoolean("removed")));
        });
        return rows;
    }

    private List<StoredRow> added(ReportId report) {
        return jdbc.sql(
                        "SELECT number, reviews, removed FROM report.added_record WHERE report_id = :report ORDER BY number")
                .param("report", report.value())
                .query((row, _) -> new StoredRow(
                        row.getInt("number"),
                        null,
                        new ExtractedRecord(List.of()),
                        json.reviews(row.getString("reviews")),
                        row.getBoolean("removed")))
                .list();
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

    /** Gives numbers to the rows of these reports that have none, in the order of the table and after those that have one. */
    void number(Collection<ReportId> reports) {
        if (reports.isEmpty()) {
            return;
        }
        jdbc.sql("""
                UPDATE report.record r SET number = n.number FROM (
                    SELECT w.report_id, w.file_id, w.position, row_number() OVER (
                            PARTITION BY w.report_id ORDER BY f.position, f.id, w.position)
                        + greatest(
                            (SELECT max(number) FROM report.record WHERE report_id = w.report_id),
                            (SELECT max(number) FROM report.added_record WHERE report_id = w.report_id), 0) AS number
                    FROM report.record w JOIN report.file f ON f.report_id = w.report_id AND f.id = w.file_id
                    WHERE w.report_id = ANY(:reports::uuid[]) AND w.number IS NULL) n
                WHERE r.report_id = n.report_id AND r.file_id = n.file_id AND r.position = n.position
                """).param("reports", ReportRows.ids(reports)).update();
    }

    /** Writes what a person said of a row that has its number. */
    void saveReview(ReportId report, StoredRow row) {
        jdbc.sql(row.file() == null ? """
                                INSERT INTO report.added_record (report_id, number, reviews, removed)
                                VALUES (:report, :number, :reviews::jsonb, :removed) ON CONFLICT (report_id, number)
                                DO UPDATE SET reviews = excluded.reviews, removed = excluded.removed
                                """ : """
                                UPDATE report.record SET reviews = :reviews::jsonb, removed = :removed
                                WHERE report_id = :report AND number = :number
                                """)
                .param("report", report.value())
                .param("number", row.number())
                .param("reviews", json.reviews(row.reviews()))
                .param("removed", row.removed())
                .update();
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
