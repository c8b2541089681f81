package dev.rekap.report.postgres;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.report.Report;
import dev.rekap.report.ReportChange;
import dev.rekap.report.ReportContent;
import dev.rekap.report.ReportFile;
import dev.rekap.report.port.ReportUpdate;
import dev.rekap.report.port.Reports;
import dev.rekap.report.review.ReviewedReport;
import dev.rekap.report.review.ReviewedReports;
import dev.rekap.report.review.StoredRow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reports in PostgreSQL. A change locks the rows of its reports in the order of their ids, reads the reports whole, and writes what
 * differs, each table by one statement however many reports there are.
 */
public final class PostgresReports implements Reports, ReviewedReports {

    private final ReportRows reports;
    private final ReportFileRows files;
    private final RecordRows records;
    private final TransactionTemplate changing;
    private final TransactionTemplate reading;

    public PostgresReports(JdbcClient jdbc, JsonMapper mapper, PlatformTransactionManager transactions) {
        StoredJson json = new StoredJson(mapper);
        this.reports = new ReportRows(jdbc, json);
        this.files = new ReportFileRows(jdbc, json);
        this.records = new RecordRows(jdbc, json);
        this.changing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        // Head, files and rows of one moment.
        reading.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        reading.setReadOnly(true);
    }

    @Override
    public Optional<ReportChange> record(ReportUpdate update) {
        return record(List.of(update)).values().stream().findFirst();
    }

    /**
     * Applies facts in this order to their reports, creating those that are missing.
     *
     * @return the change of each report; deleted ones are left out, and nothing of them is stored
     */
    Map<ReportId, ReportChange> record(List<ReportUpdate> updates) {
        Map<ReportId, List<ReportUpdate>> byReport = new LinkedHashMap<>();
        updates.forEach(update -> byReport.computeIfAbsent(update.ifUnknown().id(), _ -> new ArrayList<>())
                .add(update));
        if (byReport.isEmpty()) {
            return Map.of();
        }
        return changing.execute(_ -> {
            open(byReport.values());
            List<PendingChange> changes = locked(byReport.keySet()).stream()
                    .map(report -> PendingChange.of(report, byReport.getOrDefault(report.id(), List.of())))
                    .toList();
            write(changes);
            Map<ReportId, ReportChange> made = new HashMap<>();
            changes.forEach(change -> made.put(change.before().id(), change.made()));
            return made;
        });
    }

    /**
     * Inserts the reports that are missing, but for deleted ones. Inserting all before any is locked keeps the order: whoever waits
     * here holds none but reports of lower ids.
     */
    private void open(Collection<List<ReportUpdate>> byReport) {
        Set<ReportId> inserted = reports.insertIfAbsent(
                byReport.stream().map(updates -> updates.getFirst().ifUnknown()).toList());
        if (!inserted.isEmpty()) {
            // Only now: a deletion at the same time was waited for by the insert, and is seen.
            reports.deleteWithTombstone(inserted);
        }
    }

    private List<Report> locked(Set<ReportId> ids) {
        List<ReportRows.Head> heads = reports.lock(ids);
        Map<ReportId, List<ReportFile>> filesOf = files.of(ids);
        return heads.stream()
                .map(head -> head.with(filesOf.getOrDefault(head.id(), List.of())))
                .toList();
    }

    @Override
    public Optional<ReportChange> change(ReportId id, UnaryOperator<Report> change) {
        return changing.execute(_ -> locked(Set.of(id)).stream()
                .map(report -> {
                    PendingChange pending = PendingChange.of(report, List.of(ReportUpdate.of(report, change)));
                    write(List.of(pending));
                    return pending.made();
                })
                .findFirst());
    }

    @Override
    public Optional<Report> find(ReportId id) {
        return reading.execute(_ -> reports.find(id).map(this::whole));
    }

    @Override
    public Optional<ReportContent> content(ReportId id) {
        return reading.execute(_ -> reports.find(id).map(this::whole).map(this::content));
    }

    @Override
    public ReportContent content(Report report) {
        return reviewed(report).content();
    }

    @Override
    public Optional<Edited> edit(ReportId id, Function<ReviewedReport, StoredRow> edit) {
        return changing.execute(_ -> locked(Set.of(id)).stream().findFirst().map(report -> {
            // Of a report that ended before rows had numbers.
            records.number(Set.of(id));
            ReviewedReport before = reviewed(report);
            StoredRow row = edit.apply(before);
            Edited edited = new Edited(before, before.with(row), row);
            if (edited.happened()) {
                records.saveReview(id, row);
                reports.update(List.of(edited.after().report()));
            }
            return edited;
        }));
    }

    private ReviewedReport reviewed(Report report) {
        return new ReviewedReport(report, records.of(report));
    }

    private Report whole(ReportRows.Head head) {
        return head.with(files.of(Set.of(head.id())).getOrDefault(head.id(), List.of()));
    }

    private void write(List<PendingChange> changes) {
        List<PendingChange> happened =
                changes.stream().filter(change -> change.made().happened()).toList();
        if (happened.isEmpty()) {
            return;
        }
        reports.update(happened.stream().map(PendingChange::after).toList());
        files.delete(happened.stream().flatMap(PendingChange::removed).toList());
        files.save(happened.stream().flatMap(PendingChange::changed).toList());
        records.save(happened.stream().flatMap(PendingChange::rows).toList());
        records.number(happened.stream()
                .map(PendingChange::made)
                .filter(ReportChange::ended)
                .map(change -> change.after().id())
                .toList());
    }
}
