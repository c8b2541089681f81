package dev.rekap.ingest.step;

import dev.rekap.bus.Publisher;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSealed;
import dev.rekap.ingest.ReceivedReport;
import dev.rekap.ingest.ReceivedReports;
import dev.rekap.ingest.RefusedException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.function.Predicate;

/**
 * Fixes the set of files of a report and publishes it. Of an upload at the same time each file is either in it, or refused: the
 * database decides which came first. What a crash or the broker kept from being published, {@link CompleteUploads} publishes.
 */
public final class SealReport {

    private final ReceivedReports reports;
    private final Publisher publisher;
    private final Clock clock;

    public SealReport(ReceivedReports reports, Publisher publisher, Clock clock) {
        this.reports = reports;
        this.publisher = publisher;
        this.clock = clock;
    }

    /**
     * Seals the report and publishes its manifest; repeating it gives the same manifest.
     *
     * @param mayActFor whether the caller may seal a report of this user
     * @throws RefusedException if there is no such report, it is another user's, it is closed, or it holds no file
     */
    public ReportSealed seal(ReportId id, Predicate<UserId> mayActFor) {
        requireFor(mayActFor, reports.find(id).orElseThrow(() -> new RefusedException(OrderProblem.REPORT_NOT_FOUND)));
        ReceivedReport report = reports.seal(id, clock.instant().truncatedTo(ChronoUnit.MILLIS))
                .orElseThrow(() -> new RefusedException(OrderProblem.REPORT_NOT_FOUND));
        requireFor(mayActFor, report);
        ReportSealed manifest = report.manifest().orElseThrow(() -> new RefusedException(OrderProblem.EMPTY_REPORT));
        publisher.publish(manifest);
        reports.sealPublished(id);
        return manifest;
    }

    private static void requireFor(Predicate<UserId> mayActFor, ReceivedReport report) {
        if (report.settings().isPresent()
                && !mayActFor.test(report.settings().get().userId())) {
            throw new RefusedException(OrderProblem.REPORT_NOT_FOUND);
        }
        if (report.closed()) {
            throw new RefusedException(OrderProblem.REPORT_CLOSED);
        }
    }
}
