package dev.rekap.report.config;

import dev.rekap.blob.BlobStoreException;
import dev.rekap.report.retention.Tidy;
import dev.rekap.report.spending.GuardBudgets;
import dev.rekap.report.step.SweepReports;
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

    /** Sweeps between two looks at the budgets. */
    private static final int BUDGETS_EVERY = 12;

    /** Sweeps until it is tidied again: an hour's, by default. */
    private static final int TIDY_EVERY = 720;

    private final SweepReports sweeping;
    private final GuardBudgets budgets;
    private final Tidy tidying;
    private final ReportProperties properties;

    SweepingConfiguration(SweepReports sweeping, GuardBudgets budgets, Tidy tidying, ReportProperties properties) {
        this.sweeping = sweeping;
        this.budgets = budgets;
        this.tidying = tidying;
        this.properties = properties;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(() -> run(sweeping::sweep), properties.sweepEvery());
        tasks.addFixedDelayTask(
                () -> run(budgets::tend), properties.sweepEvery().multipliedBy(BUDGETS_EVERY));
        tasks.addFixedDelayTask(
                () -> run(tidying::tidy), properties.sweepEvery().multipliedBy(TIDY_EVERY));
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (DataAccessException | TransactionException | BlobStoreException e) {
            LOG.warn("Sweeping failed, it will be repeated: {}", e.getMessage());
        }
    }
}
