package dev.rekap.report.wiring;

import dev.rekap.report.SweepReports;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Configuration;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.TransactionException;

/** Sweeps again and again while the service runs. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SweepingConfiguration implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(SweepingConfiguration.class);

    private final SweepReports sweeping;
    private final ReportProperties properties;

    SweepingConfiguration(SweepReports sweeping, ReportProperties properties) {
        this.sweeping = sweeping;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::sweep, properties.sweepEvery());
    }

    private void sweep() {
        try {
            sweeping.sweep();
        } catch (DataAccessException | TransactionException e) {
            LOG.warn("Sweeping failed, it will be repeated: {}", e.getMessage());
        }
    }
}
