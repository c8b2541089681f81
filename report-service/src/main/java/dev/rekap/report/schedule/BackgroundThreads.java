package dev.rekap.report.schedule;

import dev.rekap.report.port.Background;
import dev.rekap.telemetry.Traces;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Runs each task on a virtual thread of its own. What waits when the service stops is not run. */
public final class BackgroundThreads implements Background {

    private final Traces traces;
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    public BackgroundThreads(Traces traces) {
        this.traces = traces;
    }

    @Override
    public Runnable traced(String name, Runnable task) {
        @Nullable String trace = traces.current();
        return () -> traces.continueTrace(trace, name, () -> {
            task.run();
            return null;
        });
    }

    @Override
    public void run(Runnable task, Duration delay) {
        CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, threads)
                .execute(task);
    }
}
