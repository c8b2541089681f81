package dev.rekap.report.micrometer;

import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.report.port.ReportSummaries;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Map;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Gauges {@code rekap.reports.open} by status and {@code rekap.report.oldest}, the age of the oldest report that is sealed and has
 * not ended. They show what {@link #refresh} has found; NaN as long as it could not look.
 */
public final class OpenReportGauges implements MeterBinder {

    private final ReportSummaries reports;
    private volatile @Nullable State state;

    private record State(Map<ReportStatus, Long> open, Duration oldest) {}

    public OpenReportGauges(ReportSummaries reports) {
        this.reports = reports;
    }

    /** Looks into the database, so that Prometheus need not wait for it. */
    public void refresh() {
        try {
            state = new State(reports.open(), reports.oldest());
        } catch (RuntimeException e) {
            state = null;
            throw e;
        }
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        bind(registry, ReportStatus.COLLECTING);
        bind(registry, ReportStatus.PROCESSING);
        Gauge.builder(
                        "rekap.report.oldest",
                        this,
                        gauges -> gauges.value(known -> known.oldest().toMillis() / 1000.0))
                .description("Age of the oldest report that is sealed and has not ended; 0 if there is none")
                .baseUnit("seconds")
                .register(registry);
    }

    private void bind(MeterRegistry registry, ReportStatus status) {
        Gauge.builder(
                        "rekap.reports.open",
                        this,
                        gauges -> gauges.value(known -> known.open().getOrDefault(status, 0L)))
                .tag("status", status.name())
                .register(registry);
    }

    private double value(ToDoubleFunction<State> of) {
        State known = state;
        return known == null ? Double.NaN : of.applyAsDouble(known);
    }
}
