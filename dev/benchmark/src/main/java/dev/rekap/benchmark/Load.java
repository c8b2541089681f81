package dev.rekap.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Sends files in, in full reports and as fast as they are taken; a file that is no row ends the benchmark. */
final class Load {

    static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final int UPLOADERS = 4;

    private final UploadTarget target;

    Load(UploadTarget target) {
        this.target = target;
    }

    /** Returns seconds from the first request until the last report had ended. */
    double push(int files) throws IOException, InterruptedException {
        Map<UUID, Integer> reports = new LinkedHashMap<>();
        for (int rest = files; rest > 0; rest -= Sizes.FILES_PER_REPORT) {
            reports.put(UUID.randomUUID(), Math.min(rest, Sizes.FILES_PER_REPORT));
        }
        List<Callable<Void>> tasks = reports.entrySet().stream()
                .map(report -> (Callable<Void>) () -> {
                    target.upload(report.getKey(), report.getValue());
                    return null;
                })
                .toList();
        long begin = System.nanoTime();
        try (ExecutorService uploaders = Executors.newFixedThreadPool(UPLOADERS)) {
            for (Future<Void> upload : uploaders.invokeAll(tasks)) {
                join(upload);
            }
        }
        long end = target.awaitEnd(reports.keySet(), PATIENCE);
        for (Map.Entry<UUID, Integer> report : reports.entrySet()) {
            target.requireRows(report.getKey(), report.getValue());
        }
        return (end - begin) / 1e9;
    }

    /** The result of a task; its failure ends the benchmark. */
    static <T> T join(Future<T> future) throws InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof BenchException failure) {
                throw failure;
            }
            throw new BenchException("a client failed: " + e.getCause(), e);
        }
    }
}
