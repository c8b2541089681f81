package dev.rekap.report.measure;

import dev.rekap.contracts.ReportStatus;
import dev.rekap.report.ReportSummaries;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Gauge {@code rekap.reports.open} by status, asked of the database when Prometheus asks. */
public final class OpenReports implements MeterBinder {

    private final ReportSummaries reports;

    public OpenReports(ReportSummaries reports) {
        this.reports = reports;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        bind(registry, ReportStatus.COLLECTING);
        bind(registry, ReportStatus.PROCESSING);
    }

    private void bind(MeterRegistry registry, ReportStatus status) {
        Gauge.builder("rekap.reports.open", reports, known -> known.open().getOrDefault(status, 0L))
                .tag("status", status.name())
                .register(registry);
    }
}
