package dev.rekap.gateway.orders.running;

import dev.rekap.bus.Publisher;
import dev.rekap.contracts.ReplyTo;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.ReportProgress;
import dev.rekap.contracts.orders.ReportReady;
import dev.rekap.contracts.orders.ReportSettings;
import dev.rekap.contracts.orders.ReportStatus;
import java.util.List;

/** Tells what report-service tells. */
final class Facts {

    private Facts() {}

    /** Ends the version that is at work. */
    static void finish(Publisher publisher, FakeReport report) {
        int failed = report.failed();
        ReportStatus status = failed == 0
                ? ReportStatus.COMPLETED
                : failed == report.files.size() ? ReportStatus.FAILED : ReportStatus.PARTIALLY_COMPLETED;
        report.status = status.name();
        publisher.publish(ready(report, status));
    }

    /** Every recording that was taken has its result. */
    static void progress(Publisher publisher, FakeReport report) {
        int failed = report.failed();
        publisher.publish(progress(report, report.version, report.files.size() - failed, failed));
    }

    static ReportProgress progress(FakeReport report, int version, int done, int failed) {
        return new ReportProgress(
                report.id, version, settings(report), ReportStatus.PROCESSING, report.files.size(), done, failed);
    }

    static ReportReady ready(FakeReport report, ReportStatus status) {
        int done = report.files.size() - report.failed();
        return new ReportReady(
                report.id,
                report.version,
                settings(report),
                status,
                null,
                report.files.size(),
                done,
                done,
                List.of(),
                0);
    }

    private static ReportSettings settings(FakeReport report) {
        String user = String.valueOf(report.fields.get("user_id"));
        return new ReportSettings(new UserId(user), Columns.DEFAULT, "id", new ReplyTo(1, null, "id"));
    }
}
