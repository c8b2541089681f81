package dev.rekap.gateway.orders.postgres;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Gauges of unfinished reports and waiting jobs, counted in the database when they are read. */
public record ReportGauges(JdbcClient jdbc) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        gauge(registry, "rekap.bot.reports.open", "Reports that take recordings", "report WHERE state = 'OPEN'");
        gauge(
                registry,
                "rekap.bot.reports.working",
                "Reports that are sealed and not delivered",
                "report WHERE state IN ('SEALING', 'PROCESSING')");
        gauge(registry, "rekap.bot.transfers.waiting", "Recordings on their way", "transfer");
        gauge(registry, "rekap.bot.errands.waiting", "Jobs that are due", "errand WHERE execution_time <= now()");
    }

    private void gauge(MeterRegistry registry, String name, String description, String rows) {
        Gauge.builder(name, () -> count(rows)).description(description).register(registry);
    }

    private double count(String rows) {
        try {
            return jdbc.sql("SELECT count(*) FROM gateway." + rows)
                    .query(Long.class)
                    .single();
        } catch (DataAccessException _) {
            return Double.NaN;
        }
    }
}
