package dev.rekap.report.wiring;

import dev.rekap.report.SweepReports;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Sweeps again and again while the service runs. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class SweepingConfiguration implements SchedulingConfigurer {

    private final SweepReports sweeping;
    private final ReportProperties properties;

    SweepingConfiguration(SweepReports sweeping, ReportProperties properties) {
        this.sweeping = sweeping;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(sweeping::sweep, properties.sweepEvery());
    }
}
