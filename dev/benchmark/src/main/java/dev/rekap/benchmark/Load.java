package dev.rekap.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends files in and waits for what becomes of them; a file that is no row ends the benchmark. */
final class Load {

    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int UPLOADERS = 4;

    private final ReportUploads uploads;
    private final Arrivals arrivals;

    Load(ReportUploads uploads, Arrivals arrivals) {
        this.uploads = uploads;
        this.arrivals = arrivals;
    }

    /**
     * As many files as there are, in full reports, as fast as they are taken.
     *
     * @return seconds from the first request until the last report had ended
     */
    double push(int files) throws IOException, InterruptedException {
        List<UUID> ids = new ArrayList<>();
        List<Callable<Void>> tasks = new ArrayList<>();
        long begin = System.nanoTime();
        for (int rest = files; rest > 0; rest -= Sizes.FILES_PER_REPORT) {
            UUID id = UUID.randomUUID();
            int count = Math.min(rest, Sizes.FILES_PER_REPORT);
            ids.add(id);
            tasks.add(() -> {
                uploads.upload(id, count, true);
                return null;
            });
        }
        try (ExecutorService uploaders = Executors.newFixedThreadPool(UPLOADERS)) {
            for (Future<Void> upload : uploaders.invokeAll(tasks)) {
                join(upload);
            }
        }
        arrivals.awaitReady(ids, PATIENCE);
        long end = ids.stream().mapToLong(id -> arrivals.state(id).at()).max().orElse(begin);
        int rest = files;
        for (UUID id : ids) {
            uploads.requireRows(id, Math.min(rest, Sizes.FILES_PER_REPORT));
            rest -= Sizes.FILES_PER_REPORT;
        }
        return (end - begin) / 1e9;
    }

    /** One file after the other, each a report of its own, begun at a steady pace: milliseconds from its request to its row. */
    Percentiles pace(int files, Duration interval) throws IOException, InterruptedException {
        List<UUID> ids = new ArrayList<>();
        List<Long> begun = new ArrayList<>();
        List<Future<?>> pending = new ArrayList<>();
        try (ExecutorService uploaders = Executors.newVirtualThreadPerTaskExecutor()) {
            long next = System.nanoTime();
            for (int i = 0; i < files; i++) {
                Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
                UUID id = UUID.randomUUID();
                ids.add(id);
                // From when it should have begun: a client that was held up waits, too.
                begun.add(next);
                next += interval.toNanos();
                pending.add(uploaders.submit(() -> {
                    uploads.upload(id, 1, false);
                    return null;
                }));
            }
            for (Future<?> upload : pending) {
                join(upload);
            }
        }
        arrivals.awaitRows(ids, PATIENCE);
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            millis.add((arrivals.state(ids.get(i)).at() - begun.get(i)) / 1e6);
            uploads.requireRows(ids.get(i), 1);
        }
        return Percentiles.of(millis);
    }

    private static void join(Future<?> future) throws InterruptedException {
        try {
            future.get();
        } catch (ExecutionException e) {
            throw new BenchException("an upload failed: " + e.getCause());
        }
    }
}
