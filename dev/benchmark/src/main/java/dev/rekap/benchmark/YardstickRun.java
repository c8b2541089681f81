package dev.rekap.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Consumer;

/** The yardstick's part of a run: the same files, at the same rate, after the services have ended. */
final class YardstickRun {

    /** Celery's default for two cores is 2; more hides the waiting for S3, the database and the programs that it starts. */
    private static final int PROCESSES = 4;

    private static final int WARM_UP_FOR_SLOW = 30;

    private final Path folder;
    private final Fleet fleet;
    private final Voices voices;
    private final Path logs;
    private final Consumer<String> progress;

    YardstickRun(Path folder, Fleet fleet, Voices voices, Path logs, Consumer<String> progress) {
        this.folder = folder;
        this.fleet = fleet;
        this.voices = voices;
        this.logs = logs;
        this.progress = progress;
    }

    /**
     * Measures it.
     *
     * @param slowConcurrency tasks at once with slow engines: what Rekap had in work at once in both workers
     */
    Result.YardstickFigures measure(Sizes sizes, int slowConcurrency) throws IOException, InterruptedException {
        fleet.stopServices();
        try (FakeEngines engines = FakeEngines.forYardstick()) {
            int files = sizes.reports() * Sizes.FILES_PER_REPORT;
            double filesPerS;
            Map<String, Double> cpuMs;
            progress.accept("the yardstick: " + files + " files, engines that answer at once");
            try (Yardstick yardstick = start(engines, "prefork", PROCESSES)) {
                Load load = new Load(yardstick);
                load.push(sizes.warmUpReports() * Sizes.FILES_PER_REPORT);
                CpuMeter meter = new CpuMeter(fleet.stack().directory(), yardstick::programs);
                Map<String, Double> before = meter.now();
                filesPerS = files / load.push(files);
                cpuMs = PerFile.of(before, meter.now(), 1000, files);
            }
            progress.accept("the yardstick: " + sizes.slowFiles() + " files, engines of 2 s + 1 s");
            try (Yardstick yardstick = start(engines, "gevent", slowConcurrency)) {
                Load load = new Load(yardstick);
                load.push(WARM_UP_FOR_SLOW);
                engines.answerSlowly();
                return new Result.YardstickFigures(
                        Rounded.two(filesPerS),
                        cpuMs.getOrDefault(Yardstick.NAME, 0.0),
                        cpuMs,
                        PROCESSES,
                        Rounded.one(load.push(sizes.slowFiles())),
                        slowConcurrency);
            }
        }
    }

    private Yardstick start(FakeEngines engines, String pool, int concurrency)
            throws IOException, InterruptedException {
        return Yardstick.start(folder, fleet.stack(), fleet.http(), voices, engines.url(), pool, concurrency, logs);
    }
}
