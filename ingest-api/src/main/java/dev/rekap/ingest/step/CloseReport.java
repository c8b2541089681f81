package dev.rekap.ingest.step;

import dev.rekap.bus.Outcome;
import dev.rekap.bus.Step;
import dev.rekap.contracts.orders.ReportClosed;
import dev.rekap.ingest.ReceivedReports;
import java.time.Clock;

/** Closes a report of which report-service says that it is over, or deleted. */
public final class CloseReport implements Step<ReportClosed> {

    private final ReceivedReports reports;
    private final Clock clock;

    public CloseReport(ReceivedReports reports, Clock clock) {
        this.reports = reports;
        this.clock = clock;
    }

    @Override
    public Class<ReportClosed> accepts() {
        return ReportClosed.class;
    }

    @Override
    public Outcome handle(ReportClosed closed) {
        reports.close(closed.reportId(), closed.deleted(), clock.instant());
        return Outcome.done();
    }
}
