package dev.rekap.gateway.config;

import dev.rekap.gateway.channel.jobs.DurableErrands;
import dev.rekap.gateway.channel.jobs.RunErrand;
import dev.rekap.gateway.orders.postgres.Retention;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Runs errands for as long as the service runs, and deletes once an hour what was kept long enough. */
final class ErrandsRunner implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ErrandsRunner.class);

    private static final Duration TIDY_EVERY = Duration.ofHours(1);

    private final DurableErrands errands;
    private final RunErrand run;
    private final Retention retention;
    private final ConversationProperties settings;
    private volatile @Nullable ScheduledExecutorService tidying;

    ErrandsRunner(DurableErrands errands, RunErrand run, Retention retention, ConversationProperties settings) {
        this.errands = errands;
        this.run = run;
        this.retention = retention;
        this.settings = settings;
    }

    @Override
    public void start() {
        errands.start(run, settings.transfers(), settings.errands(), settings.lookEvery());
        ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("retention").factory());
        Future<?> _ = timer.scheduleWithFixedDelay(this::tidy, 1, TIDY_EVERY.toMinutes(), TimeUnit.MINUTES);
        tidying = timer;
    }

    @Override
    public void stop() {
        ScheduledExecutorService timer = tidying;
        tidying = null;
        if (timer != null) {
            timer.shutdownNow();
            errands.stop();
        }
    }

    @Override
    public boolean isRunning() {
        return tidying != null;
    }

    private void tidy() {
        try {
            retention.apply();
        } catch (RuntimeException e) {
            LOG.warn("Deleting what was kept long enough did not succeed: {}", e.getMessage());
        }
    }
}
