package dev.rekap.report.schedule;

import dev.rekap.blob.BlobStoreException;
import dev.rekap.report.retention.RetentionJob;
import dev.rekap.report.spending.GuardBudgets;
import dev.rekap.report.step.SweepReports;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.TransactionException;

/** Schedules the sweep, the refresh of budgets, and retention. */
public final class ReportSchedule implements SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(ReportSchedule.class);

    /** Sweeps between two refreshes of the budgets. */
    private static final int BUDGETS_EVERY = 12;

    /** Sweeps between two runs of retention: an hour's, by default. */
    private static final int RETENTION_EVERY = 720;

    private final SweepReports sweeping;
    private final GuardBudgets budgets;
    private final RetentionJob retention;
    private final Duration sweepEvery;

    public ReportSchedule(SweepReports sweeping, GuardBudgets budgets, RetentionJob retention, Duration sweepEvery) {
        this.sweeping = sweeping;
        this.budgets = budgets;
        this.retention = retention;
        this.sweepEvery = sweepEvery;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(() -> run("Sweep", sweeping::sweep), sweepEvery);
        tasks.addFixedDelayTask(() -> run("Budget refresh", budgets::refresh), sweepEvery.multipliedBy(BUDGETS_EVERY));
        tasks.addFixedDelayTask(() -> run("Retention", retention::run), sweepEvery.multipliedBy(RETENTION_EVERY));
    }

    private static void run(String name, Runnable task) {
        try {
            task.run();
        } catch (DataAccessException | TransactionException | BlobStoreException e) {
            LOG.warn("{} failed, it will be repeated: {}", name, e.getMessage());
        }
    }
}
