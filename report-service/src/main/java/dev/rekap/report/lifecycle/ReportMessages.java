package dev.rekap.report.lifecycle;

import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.ReportProgress;
import dev.rekap.contracts.orders.ReportReady;
import dev.rekap.contracts.orders.ReportReady.FailedFile;
import dev.rekap.report.FileResult.Failure;
import dev.rekap.report.FileResult.Pending;
import dev.rekap.report.FileResult.Rows;
import dev.rekap.report.Report;
import dev.rekap.report.ReportContent;
import dev.rekap.report.ReportFile;
import java.util.stream.Stream;

/** Builds the messages that other services receive about a report. */
public final class ReportMessages {

    private ReportMessages() {}

    public static ReportProgress progress(Report report) {
        return new ReportProgress(
                report.id(),
                report.version(),
                report.settings(),
                report.status(),
                report.files().size(),
                report.done(),
                report.failed());
    }

    static ReportReady ready(ReportContent content) {
        Report report = content.report();
        return new ReportReady(
                report.id(),
                report.version(),
                report.settings(),
                report.status(),
                report.hasTable() ? new ReportBlobs(report.id()).csv(report.version()) : null,
                report.files().size(),
                report.done(),
                content.rows().size(),
                report.files().stream().flatMap(ReportMessages::failed).toList(),
                content.toCheck());
    }

    private static Stream<FailedFile> failed(ReportFile file) {
        return switch (file.result()) {
            case Failure failure ->
                Stream.of(new FailedFile(file.id(), file.audio().name(), failure.code()));
            case Rows _, Pending _ -> Stream.empty();
        };
    }
}
