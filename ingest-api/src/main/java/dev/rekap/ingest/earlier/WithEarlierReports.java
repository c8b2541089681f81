package dev.rekap.ingest.earlier;

import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSealed;
import dev.rekap.ingest.ReceivedFile;
import dev.rekap.ingest.ReceivedReport;
import dev.rekap.ingest.ReceivedReports;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** What was received, together with what the version before received: a report that is asked for and not known is looked up there. */
public final class WithEarlierReports implements ReceivedReports {

    private final ReceivedReports reports;
    private final EarlierReports earlier;
    private final Clock clock;

    public WithEarlierReports(ReceivedReports reports, EarlierReports earlier, Clock clock) {
        this.reports = reports;
        this.earlier = earlier;
        this.clock = clock;
    }

    @Override
    public Optional<ReceivedReport> find(ReportId id) {
        return known(id, () -> reports.find(id));
    }

    @Override
    public Optional<ReceivedReport> register(ReportId id, Function<ReceivedReport, List<ReceivedFile>> choose) {
        return known(id, () -> reports.register(id, choose));
    }

    private Optional<ReceivedReport> known(ReportId id, Supplier<Optional<ReceivedReport>> call) {
        Optional<ReceivedReport> found = call.get();
        if (found.isPresent()) {
            return found;
        }
        Optional<ReceivedReport> before = earlier.find(id);
        before.ifPresent(report -> reports.add(report, clock.instant()));
        return before.isPresent() ? call.get() : Optional.empty();
    }

    @Override
    public void add(ReceivedReport report, Instant now) {
        reports.add(report, now);
    }

    @Override
    public Set<FileId> stored(ReportId id, Collection<FileId> files) {
        return reports.stored(id, files);
    }

    @Override
    public void published(ReportId id, Collection<FileId> files) {
        reports.published(id, files);
    }

    @Override
    public Optional<ReceivedReport> seal(ReportId id, Instant now) {
        return reports.seal(id, now);
    }

    @Override
    public void sealPublished(ReportId id) {
        reports.sealPublished(id);
    }

    @Override
    public void close(ReportId id, boolean deleted, Instant now) {
        reports.close(id, deleted, now);
    }

    @Override
    public List<Unpublished> unpublishedFiles(Instant before, int limit) {
        return reports.unpublishedFiles(before, limit);
    }

    @Override
    public List<ReportSealed> unpublishedSeals(Instant before, int limit) {
        return reports.unpublishedSeals(before, limit);
    }

    @Override
    public void unregister(ReportId id, FileId file) {
        reports.unregister(id, file);
    }

    @Override
    public void forgetClosed(Instant before, int limit) {
        reports.forgetClosed(before, limit);
    }
}
