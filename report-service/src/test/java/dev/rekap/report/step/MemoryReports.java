package dev.rekap.report.step;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.report.Report;
import dev.rekap.report.ReportChange;
import dev.rekap.report.ReportContent;
import dev.rekap.report.ReportFile;
import dev.rekap.report.port.Due;
import dev.rekap.report.port.DueReports;
import dev.rekap.report.port.ReportUpdate;
import dev.rekap.report.port.Reports;
import dev.rekap.report.retention.DeletedReports;
import dev.rekap.report.review.ReviewedReport;
import dev.rekap.report.review.ReviewedReports;
import dev.rekap.report.review.StoredRow;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Keeps reports in memory. */
public final class MemoryReports implements Reports, ReviewedReports, DueReports, DeletedReports {

    private final Map<ReportId, Report> reports = new HashMap<>();
    private final Map<ReportId, Map<FileId, List<ExtractedRecord>>> rows = new HashMap<>();
    /** What was edited, by report and number. */
    private final Map<ReportId, Map<Integer, StoredRow>> edited = new HashMap<>();

    private final Map<ReportId, UserId> deleted = new HashMap<>();
    private final Map<ReportId, Instant> unclean = new HashMap<>();
    private final Map<ReportId, Instant> deletedAt = new HashMap<>();
    private final Set<ReportId> withoutAudio = new HashSet<>();
    private final Map<ReportId, Instant> claims = new HashMap<>();
    private int reads;

    @Override
    public synchronized Optional<ReportChange> record(ReportUpdate arrival) {
        ReportId id = arrival.ifUnknown().id();
        if (deleted.containsKey(id)) {
            return Optional.empty();
        }
        reports.putIfAbsent(id, arrival.ifUnknown());
        return change(id, arrival.change()).map(change -> {
            arrival.rows().forEach((file, values) -> keep(change, file, values));
            return change;
        });
    }

    private void keep(ReportChange change, FileId file, List<ExtractedRecord> values) {
        boolean done = change.after().file(file).filter(ReportFile::isDone).isPresent();
        if (done && change.happened()) {
            rows.computeIfAbsent(change.after().id(), _ -> new HashMap<>()).putIfAbsent(file, values);
        }
    }

    @Override
    public synchronized Optional<ReportChange> change(ReportId id, UnaryOperator<Report> change) {
        return find(id).map(before -> {
            Report after = change.apply(before);
            reports.put(id, after);
            return new ReportChange(before, after);
        });
    }

    @Override
    public synchronized Optional<Report> find(ReportId id) {
        return Optional.ofNullable(reports.get(id));
    }

    @Override
    public synchronized Optional<ReportContent> content(ReportId id) {
        return find(id).map(this::content);
    }

    @Override
    public synchronized ReportContent content(Report report) {
        reads++;
        return reviewed(report).content();
    }

    private ReviewedReport reviewed(Report report) {
        List<StoredRow> stored = new ArrayList<>();
        Map<Integer, StoredRow> edits = new TreeMap<>(edited.getOrDefault(report.id(), Map.of()));
        Map<FileId, List<ExtractedRecord>> read = rows.getOrDefault(report.id(), Map.of());
        for (ReportFile file : report.files()) {
            for (ExtractedRecord values : read.getOrDefault(file.id(), List.of())) {
                StoredRow row = new StoredRow(stored.size() + 1, file.id(), values, List.of(), false);
                @Nullable StoredRow edit = edits.remove(row.number());
                stored.add(edit == null ? row : edit);
            }
        }
        stored.addAll(edits.values());
        return new ReviewedReport(report, stored);
    }

    @Override
    public synchronized Optional<Edited> edit(ReportId id, Function<ReviewedReport, StoredRow> edit) {
        return find(id).map(report -> {
            ReviewedReport before = reviewed(report);
            StoredRow row = edit.apply(before);
            Edited made = new Edited(before, before.with(row), row);
            edited.computeIfAbsent(id, _ -> new HashMap<>()).put(row.number(), row);
            reports.put(id, made.after().report());
            return made;
        });
    }

    /** How often rows were read. */
    synchronized int reads() {
        return reads;
    }

    /** All of a user. */
    synchronized List<ReportContent> of(UserId user) {
        return reports.values().stream()
                .filter(report -> report.settings().userId().equals(user))
                .map(report -> reviewed(report).content())
                .toList();
    }

    @Override
    public synchronized Optional<ReportId> claim(Due due, Instant before, Instant now, Instant until) {
        return free(reports.values().stream().filter(isDue(due, before)).map(Report::id), now, until);
    }

    private Optional<ReportId> free(Stream<ReportId> due, Instant now, Instant until) {
        Optional<ReportId> free = due.filter(
                        id -> !claims.getOrDefault(id, Instant.MIN).isAfter(now))
                .findFirst();
        free.ifPresent(id -> claims.put(id, until));
        return free;
    }

    private Predicate<Report> isDue(Due due, Instant before) {
        return report -> switch (due) {
            case FINISH -> report.isComplete();
            case OVERDUE -> passed(report.timeline().deadline(), before);
            case QUEUE ->
                report.status() == ReportStatus.PROCESSING
                        && passed(report.timeline().workingSince(), before);
            case EXPIRE ->
                report.status() == ReportStatus.COLLECTING
                        && passed(report.timeline().createdAt(), before);
            case ANNOUNCE ->
                passed(report.timeline().finishedAt(), before)
                        && !report.timeline().announced();
            case FORGET_AUDIO -> passed(report.timeline().finishedAt(), before) && !withoutAudio.contains(report.id());
            case FORGET -> passed(report.timeline().finishedAt(), before);
        };
    }

    private static boolean passed(@Nullable Instant time, Instant before) {
        return time != null && !time.isAfter(before);
    }

    @Override
    public synchronized void audioForgotten(ReportId id) {
        withoutAudio.add(id);
        claims.remove(id);
    }

    @Override
    public synchronized void delete(ReportId id, UserId owner, Instant now) {
        reports.remove(id);
        rows.remove(id);
        deleted.putIfAbsent(id, owner);
        deletedAt.putIfAbsent(id, now);
        unclean.put(id, now);
    }

    @Override
    public synchronized Optional<UserId> owner(ReportId id) {
        return Optional.ofNullable(deleted.get(id));
    }

    @Override
    public synchronized Optional<ReportId> claimUnclean(Instant now, Instant until) {
        return free(
                unclean.entrySet().stream()
                        .filter(entry -> !entry.getValue().isAfter(now))
                        .map(Map.Entry::getKey),
                now,
                until);
    }

    @Override
    public synchronized boolean cleaned(ReportId id, Instant now) {
        claims.remove(id);
        Instant last = deletedAt.getOrDefault(id, now).plus(Duration.ofHours(1));
        if (last.isAfter(now)) {
            unclean.put(id, last);
            return false;
        }
        unclean.remove(id);
        return true;
    }

    @Override
    public synchronized Optional<ReportId> claimForgotten(Instant before, Instant now, Instant until) {
        return free(
                deleted.keySet().stream().filter(id -> !unclean.containsKey(id) && passed(deletedAt.get(id), before)),
                now,
                until);
    }

    @Override
    public synchronized void forget(ReportId id) {
        deleted.remove(id);
        unclean.remove(id);
    }
}
