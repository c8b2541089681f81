package dev.rekap.ingest;

import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSealed;
import dev.rekap.ingest.ReceivedFile.State;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What was received, in memory; passes the same contract as the database. */
public final class MemoryReceivedReports implements ReceivedReports {

    private final Map<ReportId, ReceivedReport> reports = new HashMap<>();
    private final Map<ReportId, Instant> closedAt = new HashMap<>();
    private final Set<ReportId> publishedSeals = new HashSet<>();

    @Override
    public synchronized Optional<ReceivedReport> find(ReportId id) {
        return Optional.ofNullable(reports.get(id));
    }

    @Override
    public synchronized void add(ReceivedReport report, Instant now) {
        reports.putIfAbsent(report.id(), report);
        if (report.closed()) {
            closedAt.putIfAbsent(report.id(), now);
        }
    }

    @Override
    public synchronized Optional<ReceivedReport> register(
            ReportId id, Function<ReceivedReport, List<ReceivedFile>> choose) {
        return find(id).map(report -> {
            List<ReceivedFile> all = new ArrayList<>(report.files());
            all.addAll(choose.apply(report));
            return change(report.with(all));
        });
    }

    @Override
    public synchronized Set<FileId> stored(ReportId id, Collection<FileId> files) {
        Set<FileId> found = new HashSet<>();
        each(id, file -> {
            if (!files.contains(file.audio().id())) {
                return file;
            }
            found.add(file.audio().id());
            return file.state() == State.REGISTERED ? in(State.STORED, file) : file;
        });
        return found;
    }

    @Override
    public synchronized void published(ReportId id, Collection<FileId> files) {
        each(id, file -> files.contains(file.audio().id()) ? in(State.PUBLISHED, file) : file);
    }

    @Override
    public synchronized Optional<ReceivedReport> seal(ReportId id, Instant now) {
        return find(id).map(report -> {
            if (report.sealed() || report.closed() || !report.hasStoredFile()) {
                return report;
            }
            List<ReceivedFile> stored = report.files().stream()
                    .filter(file -> file.state() != State.REGISTERED)
                    .toList();
            return change(new ReceivedReport(id, report.settings(), Optional.of(now), false, stored));
        });
    }

    @Override
    public synchronized void sealPublished(ReportId id) {
        publishedSeals.add(id);
    }

    @Override
    public synchronized void close(ReportId id, boolean deleted, Instant now) {
        ReceivedReport before =
                find(id).orElseGet(() -> new ReceivedReport(id, Optional.empty(), Optional.empty(), true, List.of()));
        change(new ReceivedReport(
                id,
                deleted ? Optional.empty() : before.settings(),
                before.sealedAt(),
                true,
                before.files().stream()
                        .filter(file -> !deleted && file.state() == State.PUBLISHED)
                        .toList()));
        closedAt.putIfAbsent(id, now);
    }

    @Override
    public synchronized List<Unpublished> unpublishedFiles(Instant before, int limit) {
        return reports.values().stream()
                .flatMap(report -> report.files().stream()
                        .filter(file -> file.state() != State.PUBLISHED
                                && file.receivedAt().isBefore(before))
                        .map(file ->
                                new Unpublished(report.id(), report.settings().orElseThrow(), file)))
                .sorted(Comparator.comparing(each -> each.file().receivedAt()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized List<ReportSealed> unpublishedSeals(Instant before, int limit) {
        return reports.values().stream()
                .filter(report -> !report.closed() && !publishedSeals.contains(report.id()))
                .flatMap(report -> report.manifest().stream())
                .filter(manifest -> manifest.sealedAt().isBefore(before))
                .sorted(Comparator.comparing(ReportSealed::sealedAt))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void unregister(ReportId id, FileId file) {
        find(id).ifPresent(report -> {
            List<ReceivedFile> left = report.files().stream()
                    .filter(each -> !each.audio().id().equals(file) || each.state() != State.REGISTERED)
                    .toList();
            change(report.with(left));
            if (left.isEmpty() && !report.sealed() && !report.closed()) {
                reports.remove(id);
            }
        });
    }

    @Override
    public synchronized void forgetClosed(Instant before, int limit) {
        List<ReportId> old = closedAt.entrySet().stream()
                .filter(closed -> closed.getValue().isBefore(before))
                .sorted(Map.Entry.comparingByValue())
                .limit(limit)
                .map(Map.Entry::getKey)
                .toList();
        reports.keySet().removeAll(old);
        closedAt.keySet().removeAll(old);
    }

    private void each(ReportId id, UnaryOperator<ReceivedFile> change) {
        find(id).ifPresent(report ->
                change(report.with(report.files().stream().map(change).toList())));
    }

    private ReceivedReport change(ReceivedReport report) {
        reports.put(report.id(), report);
        return report;
    }

    private static ReceivedFile in(State reached, ReceivedFile file) {
        return new ReceivedFile(file.audio(), file.receivedAt(), reached);
    }
}
