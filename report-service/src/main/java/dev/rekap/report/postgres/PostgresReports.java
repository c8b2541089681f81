package dev.rekap.report.postgres;

import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.report.Report;
import dev.rekap.report.ReportChange;
import dev.rekap.report.ReportContent;
import dev.rekap.report.ReportFile;
import dev.rekap.report.port.ReportUpdate;
import dev.rekap.report.port.Reports;
import dev.rekap.report.retention.DeletedReports;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports in PostgreSQL. A change locks the report's row, reads the report whole, and writes what differs; the transaction holds
 * nothing else.
 */
public final class PostgresReports implements Reports {

    private final ReportRows reports;
    private final ReportFileRows files;
    private final RecordRows records;
    private final DeletedReports deleted;
    private final TransactionTemplate changing;
    private final TransactionTemplate reading;

    public PostgresReports(
            JdbcClient jdbc, JsonMapper mapper, DeletedReports deleted, PlatformTransactionManager transactions) {
        StoredJson json = new StoredJson(mapper);
        this.reports = new ReportRows(jdbc, json);
        this.files = new ReportFileRows(jdbc);
        this.records = new RecordRows(jdbc, json);
        this.deleted = deleted;
        this.changing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        // Head, files and rows of one moment.
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading.setReadOnly(true);
    }

    @Override
    public Optional<ReportChange> record(ReportUpdate arrival) {
        return changing.execute(transaction -> {
            ReportId id = arrival.ifUnknown().id();
            Optional<ReportRows.Head> known = reports.lock(id);
            if (known.isEmpty()) {
                reports.insertIfAbsent(arrival.ifUnknown());
                // Only now: a deletion at the same time was waited for by the insert, and is seen.
                if (deleted.owner(id).isPresent()) {
                    transaction.setRollbackOnly();
                    return Optional.<ReportChange>empty();
                }
                known = reports.lock(id);
            }
            return known.map(head -> apply(head, arrival.change(), arrival.rows()));
        });
    }

    @Override
    public Optional<ReportChange> change(ReportId id, UnaryOperator<Report> change) {
        return changing.execute(_ -> reports.lock(id).map(head -> apply(head, change, Map.of())));
    }

    @Override
    public Optional<Report> find(ReportId id) {
        return reading.execute(_ -> reports.find(id).map(head -> head.with(files.of(id))));
    }

    @Override
    public Optional<ReportContent> content(ReportId id) {
        return reading.execute(_ ->
                reports.find(id).map(head -> new ReportContent(head.with(files.of(id)), records.of(id))));
    }

    private ReportChange apply(
            ReportRows.Head head, UnaryOperator<Report> change, Map<FileId, List<ExtractedRecord>> rows) {
        Report before = head.with(files.of(head.id()));
        Report after = change.apply(before);
        if (!after.equals(before)) {
            reports.update(after);
            before.files().stream()
                    .filter(file -> after.file(file.id()).isEmpty())
                    .forEach(file -> files.delete(before.id(), file.id()));
            after.files().stream()
                    .filter(file -> !before.files().contains(file))
                    .forEach(file -> save(before, file, rows));
        }
        return new ReportChange(before, after);
    }

    private void save(Report before, ReportFile file, Map<FileId, List<ExtractedRecord>> rows) {
        files.save(before.id(), file);
        if (file.isDone() && !before.file(file.id()).map(ReportFile::isDone).orElse(false)) {
            records.save(before.id(), file.id(), rows.getOrDefault(file.id(), List.of()));
        }
    }
}
