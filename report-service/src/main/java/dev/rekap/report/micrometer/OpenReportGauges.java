package dev.rekap.report.micrometer;

import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.report.port.ReportSummaries;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/**
 * Gauges {@code rekap.reports.open} by status and {@code rekap.report.oldest}, the age of the oldest report that is sealed and has
 * not ended; asked of the database when Prometheus asks.
 */
public final class OpenReportGauges implements MeterBinder {

    private final ReportSummaries reports;

    public OpenReportGauges(ReportSummaries reports) {
        this.reports = reports;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        bind(registry, ReportStatus.COLLECTING);
        bind(registry, ReportStatus.PROCESSING);
        Gauge.builder("rekap.report.oldest", reports, known -> known.oldest().toMillis() / 1000.0)
                .description("Age of the oldest report that is sealed and has not ended; 0 if there is none")
                .baseUnit("seconds")
                .register(registry);
    }

    private void bind(MeterRegistry registry, ReportStatus status) {
        Gauge.builder("rekap.reports.open", reports, known -> known.open().getOrDefault(status, 0L))
                .tag("status", status.name())
                .register(registry);
    }
}
