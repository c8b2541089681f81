package dev.rekap.benchmark;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Uploads one file after the other, each a report of its own, whether the one before has ended or not. */
final class SteadyPace {

    private final Rekap rekap;
    private final Duration interval;

    SteadyPace(Rekap rekap, Duration interval) {
        this.rekap = rekap;
        this.interval = interval;
    }

    /** From when its upload was due until its row and its table are stored and announced: a client that was held up counts, too. */
    Percentiles measure(int files) throws IOException, InterruptedException {
        List<UUID> ids = new ArrayList<>();
        List<Long> due = new ArrayList<>();
        List<Future<?>> pending = new ArrayList<>();
        try (ExecutorService uploaders = Executors.newVirtualThreadPerTaskExecutor()) {
            long next = System.nanoTime();
            for (int i = 0; i < files; i++) {
                Thread.sleep(Duration.ofNanos(Math.max(0, next - System.nanoTime())));
                UUID id = UUID.randomUUID();
                ids.add(id);
                due.add(next);
                next += interval.toNanos();
                pending.add(uploaders.submit(() -> {
                    rekap.upload(id, 1);
                    return null;
                }));
            }
            for (Future<?> upload : pending) {
                Load.join(upload);
            }
        }
        rekap.arrivals().awaitReady(ids, Load.PATIENCE);
        List<Double> millis = new ArrayList<>();
        for (int i = 0; i < files; i++) {
            millis.add((rekap.arrivals().endOf(ids.get(i)) - due.get(i)) / 1e6);
            rekap.requireRows(ids.get(i), 1);
        }
        return Percentiles.of(millis);
    }
}
