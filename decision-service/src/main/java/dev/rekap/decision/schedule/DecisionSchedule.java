package dev.rekap.decision.schedule;

import dev.rekap.blob.BlobStoreException;
import dev.rekap.bus.PublishException;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.transaction.TransactionException;

/** Runs recurring jobs, each on a thread of its own: none waits for another. */
public final class DecisionSchedule implements SchedulingConfigurer, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DecisionSchedule.class);

    private final List<Job> jobs;
    private final Duration sweepEvery;
    private final ThreadPoolTaskScheduler threads = new ThreadPoolTaskScheduler();

    /**
     * A recurring job.
     *
     * @param name for the log
     * @param every how many sweeps are between the end of a run and the next
     */
    public record Job(String name, int every, Runnable task) {}

    public DecisionSchedule(List<Job> jobs, Duration sweepEvery) {
        this.jobs = List.copyOf(jobs);
        this.sweepEvery = sweepEvery;
        threads.setPoolSize(jobs.size());
        threads.setThreadNamePrefix("decision-jobs-");
        threads.initialize();
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.setTaskScheduler(threads);
        jobs.forEach(job -> tasks.addFixedDelayTask(() -> run(job), sweepEvery.multipliedBy(job.every())));
    }

    private static void run(Job job) {
        try {
            job.task().run();
        } catch (DataAccessException | TransactionException | BlobStoreException | PublishException e) {
            LOG.warn("{} failed, it will be repeated: {}", job.name(), e.getMessage());
        }
    }

    /** Interrupts what runs: every job may break off anywhere. */
    @Override
    public void close() {
        threads.shutdown();
    }
}
