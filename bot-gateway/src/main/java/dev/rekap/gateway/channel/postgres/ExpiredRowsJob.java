package dev.rekap.gateway.channel.postgres;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes once an hour what was kept long enough; every replica does, for deleting twice does no harm. */
public final class ExpiredRowsJob {

    private static final Logger LOG = LoggerFactory.getLogger(ExpiredRowsJob.class);

    private static final int EVERY_MINUTES = 60;

    private final Clock clock;
    private final List<Consumer<Instant>> deletions;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("retention").factory());

    /**
     * A job that does nothing before {@link #start}.
     *
     * @param deletions are given the time
     */
    public ExpiredRowsJob(Clock clock, List<Consumer<Instant>> deletions) {
        this.clock = clock;
        this.deletions = List.copyOf(deletions);
    }

    public void start() {
        Future<?> _ = timer.scheduleWithFixedDelay(this::run, 1, EVERY_MINUTES, TimeUnit.MINUTES);
    }

    public void stop() {
        timer.shutdownNow();
    }

    private void run() {
        try {
            deletions.forEach(deletion -> deletion.accept(clock.instant()));
        } catch (RuntimeException e) {
            LOG.warn("Retention failed: {}", e.getMessage());
        }
    }
}
