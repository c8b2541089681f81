package dev.rekap.gateway.channel.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.rekap.gateway.channel.UnavailableException;
import io.github.resilience4j.core.IntervalFunction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Jobs in the table {@code gateway.job}: each lane is a view of it with a scheduler and threads of its own. */
public final class DatabaseJobScheduler implements JobScheduler {

    private static final Logger LOG = LoggerFactory.getLogger(DatabaseJobScheduler.class);

    private static final String TABLE = "gateway.job";

    /**
     * Orphaned jobs are found by {@link OrphanedJobs}, within seconds. The heartbeats of db-scheduler cannot be turned off; a
     * replica that hangs without ending loses its jobs by them, after a time that no job takes.
     */
    private static final Duration HEARTBEAT = Duration.ofMinutes(15);

    private static final int MISSED_HEARTBEATS = 4;

    private static final Duration SHUTDOWN = Duration.ofSeconds(20);

    private static final IntervalFunction BACK_OFF =
            IntervalFunction.ofExponentialBackoff(Duration.ofSeconds(1), 2, Duration.ofMinutes(1));

    /** So that jobs that failed together are not retried together. */
    private static final double JITTER = 0.2;

    private final DataSource database;
    private final Clock clock;
    private final JobCodec codec;
    private final SchedulerClient client;
    private final OrphanedJobs orphans;
    private final String replica = "gateway-" + UUID.randomUUID();
    private final Map<Job.Lane, Scheduler> schedulers = new ConcurrentHashMap<>();

    /**
     * A scheduler that runs nothing before {@link #start}.
     *
     * @param jobs sealed interfaces, one of each product, whose records are the kinds of jobs
     */
    public DatabaseJobScheduler(Collection<Class<? extends Job>> jobs, DataSource database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.codec = new JobCodec(jobs);
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName(TABLE)
                .build();
        this.orphans = new OrphanedJobs(replica, TABLE, database, this::poll);
    }

    @Override
    public void now(Job job) {
        at(clock.instant(), job);
        Job.Lane lane = JobCodec.lane(job);
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    poll(lane);
                }
            });
        } else {
            poll(lane);
        }
    }

    @Override
    public void at(Instant time, Job job) {
        client.scheduleIfNotExists(codec.write(job), time);
    }

    /**
     * Starts to run jobs.
     *
     * @param threads jobs at once, by lane
     * @param pollEvery pause between two polls for jobs that other replicas scheduled
     */
    public void start(JobRunner runner, Map<Job.Lane, Integer> threads, Duration pollEvery) {
        orphans.start();
        threads.forEach((lane, count) -> schedulers.put(lane, start(runner, lane, count, pollEvery)));
    }

    /** Waits a while for running jobs to end; other replicas start again what does not. */
    public void stop() {
        schedulers.values().forEach(Scheduler::stop);
        schedulers.clear();
        orphans.stop();
    }

    private void poll() {
        schedulers.keySet().forEach(this::poll);
    }

    private void poll(Job.Lane lane) {
        Scheduler scheduler = schedulers.get(lane);
        if (scheduler != null) {
            scheduler.triggerCheckForDueExecutions();
        }
    }

    private Scheduler start(JobRunner runner, Job.Lane lane, int threads, Duration pollEvery) {
        List<Task<?>> tasks = codec.kinds(lane).stream()
                .<Task<?>>map(kind -> task(kind, runner))
                .toList();
        String view = "gateway." + lane.name().toLowerCase(Locale.ROOT);
        Scheduler scheduler = Scheduler.create(database, tasks)
                .tableName(view)
                .schedulerName(new SchedulerName.Fixed(replica))
                .threads(threads)
                .executorService(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name(view + "-", 0).factory()))
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(pollEvery)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(SHUTDOWN)
                .failureLogging(LogLevel.OFF, false)
                .clock(clock::instant)
                .build();
        scheduler.start();
        return scheduler;
    }

    private Task<?> task(String kind, JobRunner runner) {
        return Tasks.oneTime(kind)
                .onFailure((complete, operations) -> operations.reschedule(
                        complete,
                        complete.getTimeDone()
                                .plus(pause(
                                        attempt(complete.getExecution()),
                                        complete.getCause().orElse(null)))))
                .onDeadExecutionRevive()
                .execute((instance, context) -> run(runner, kind, instance.getId(), attempt(context.getExecution())));
    }

    private static int attempt(Execution execution) {
        return execution.consecutiveFailures + 1;
    }

    private void run(JobRunner runner, String kind, String instance, int attempt) {
        Optional<Job> job = codec.read(kind, instance);
        if (job.isEmpty()) {
            LOG.error("Unknown job {} {} dropped", kind, instance);
            return;
        }
        try {
            runner.run(job.get(), attempt);
        } catch (UnavailableException e) {
            LOG.warn("Job {} will be retried after attempt {}: {}", kind, attempt, e.getMessage());
            throw e;
        } catch (RuntimeException e) {
            LOG.error("Job {} failed in attempt {}", kind, attempt, e);
            throw e;
        }
    }

    /**
     * The pause before a retry: 1, 2, 4, ... 60 seconds, and no less than the other side asked for.
     *
     * @param attempt that failed, from 1
     */
    static Duration pause(int attempt, @Nullable Throwable cause) {
        long asked = cause instanceof UnavailableException e ? e.retryAfter().toMillis() : 0;
        long pause = Math.max(BACK_OFF.apply(attempt), asked);
        return Duration.ofMillis(
                pause + (long) (pause * ThreadLocalRandom.current().nextDouble(JITTER)));
    }
}
