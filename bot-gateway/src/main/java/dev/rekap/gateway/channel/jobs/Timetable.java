package dev.rekap.gateway.channel.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.logging.LogLevel;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import dev.rekap.gateway.orders.jobs.Errand;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/**
 * Errands of some kinds, in a table of theirs: taken into the caller's transaction, run by whichever replica is free, on
 * virtual threads, so many at once.
 */
final class Timetable {

    private static final Logger LOG = LoggerFactory.getLogger(Timetable.class);

    private static final Duration HEARTBEAT = Duration.ofSeconds(5);

    /** With the heartbeat: what a lost replica held is taken over after 20 s, should {@link Presence} not notice before. */
    private static final int MISSED_HEARTBEATS = 4;

    private static final Duration LAST_WORDS = Duration.ofSeconds(20);

    private final String table;
    private final List<String> kinds;
    private final DataSource database;
    private final Clock clock;
    private final SchedulerClient client;
    private volatile @Nullable Scheduler scheduler;

    Timetable(String table, List<String> kinds, DataSource database, Clock clock) {
        this.table = table;
        this.kinds = kinds;
        this.database = database;
        this.clock = clock;
        this.client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(database))
                .tableName(table)
                .build();
    }

    String table() {
        return table;
    }

    boolean takes(ErrandName name) {
        return kinds.contains(name.task());
    }

    void add(ErrandName name, Instant time) {
        client.scheduleIfNotExists(new TaskInstance<>(name.task(), name.instance()), time);
    }

    /** Looks for what is due at once instead of at the next look. */
    void look() {
        Scheduler running = scheduler;
        if (running != null) {
            running.triggerCheckForDueExecutions();
        }
    }

    /**
     * Begins to run errands.
     *
     * @param name of this replica, unlike any other's
     * @param threads errands at once
     * @param lookEvery pause between two looks at what is due
     */
    void start(String name, int threads, Duration lookEvery, RunErrand run) {
        List<Task<?>> tasks =
                kinds.stream().<Task<?>>map(kind -> task(kind, run)).toList();
        Scheduler started = Scheduler.create(database, tasks)
                .tableName(table)
                .schedulerName(new SchedulerName.Fixed(name))
                .threads(threads)
                .executorService(Executors.newThreadPerTaskExecutor(
                        Thread.ofVirtual().name(table + "-", 0).factory()))
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(lookEvery)
                .heartbeatInterval(HEARTBEAT)
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .shutdownMaxWait(LAST_WORDS)
                .failureLogging(LogLevel.OFF, false)
                .clock(clock::instant)
                .build();
        scheduler = started;
        started.start();
    }

    void stop() {
        Scheduler running = scheduler;
        scheduler = null;
        if (running != null) {
            running.stop();
        }
    }

    private static Task<?> task(String kind, RunErrand run) {
        return Tasks.oneTime(kind)
                .onFailure((complete, operations) -> operations.reschedule(
                        complete,
                        complete.getTimeDone()
                                .plus(Pause.after(
                                        complete.getExecution().consecutiveFailures + 1,
                                        complete.getCause().orElse(null)))))
                .onDeadExecutionRevive()
                .execute((instance, context) -> run(
                        run, new ErrandName(kind, instance.getId()), context.getExecution().consecutiveFailures + 1));
    }

    private static void run(RunErrand run, ErrandName name, int attempt) {
        Optional<Errand> errand = name.errand();
        if (errand.isEmpty()) {
            LOG.error("No errand is called {}; it is dropped", name);
            return;
        }
        try {
            run.run(errand.get(), attempt);
        } catch (RuntimeException e) {
            Pause.log(LOG, name.task(), attempt, e);
            throw e;
        }
    }
}
