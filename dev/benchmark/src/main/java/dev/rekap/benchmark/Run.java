package dev.rekap.benchmark;

import dev.rekap.benchmark.Result.Scaling;
import dev.rekap.benchmark.Result.ServiceFigures;
import dev.rekap.benchmark.Result.SlowEngines;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** One run, measurement by measurement. */
final class Run {

    private static final int CONCURRENCY = 16;
    private static final int CONCURRENCY_OF_A_REPLICA = 4;
    private static final Duration HEARING = Duration.ofSeconds(2);
    private static final Duration READING = Duration.ofSeconds(1);
    /** Well below what the slowest machine does, so that files do not wait for each other. */
    private static final Duration PACE = Duration.ofMillis(200);

    private static final Map<String, String> WIDE = Map.of(
            "REKAP_STT_CONCURRENCY", Integer.toString(CONCURRENCY),
            "REKAP_EXTRACTION_CONCURRENCY", Integer.toString(CONCURRENCY));

    private final Sizes sizes;
    private final Fleet fleet;
    private final FakeEngines engines;
    private final Load load;
    private final Consumer<String> progress;

    Run(Sizes sizes, Fleet fleet, FakeEngines engines, Load load, Consumer<String> progress) {
        this.sizes = sizes;
        this.fleet = fleet;
        this.engines = engines;
        this.load = load;
        this.progress = progress;
    }

    Result measure(Machine machine, Instant begun) throws IOException, InterruptedException {
        boolean quick = sizes.equals(Sizes.QUICK);
        progress.accept("starting each service alone");
        List<Starts.Start> starts = new Starts(fleet).measure(quick ? 1 : 3);

        progress.accept("starting all, and warming up");
        for (String name : Fleet.SERVICES) {
            fleet.start(name, WIDE);
        }
        for (ServiceJvm service : fleet.running()) {
            service.awaitReady(fleet.http());
        }
        load.push(sizes.warmUpReports() * Sizes.FILES_PER_REPORT);

        int files = sizes.reports() * Sizes.FILES_PER_REPORT;
        progress.accept("throughput: " + files + " files, engines that answer at once");
        CpuMeter meter = new CpuMeter(fleet);
        CallMeter callMeter = new CallMeter(fleet);
        Map<String, Double> callsBefore = callMeter.now();
        Map<String, Double> before = meter.now();
        double filesPerS = files / load.push(files);
        Map<String, Double> cpu = meter.perFile(before, files);
        Map<String, Double> calls = callMeter.perFile(callsBefore, files);

        progress.accept("latency: " + sizes.singleFiles() + " files, one every " + PACE.toMillis() + " ms");
        Percentiles latency = load.pace(sizes.singleFiles(), PACE);

        SlowEngines slow = slow();
        Map<String, Integer> memory = new HashMap<>();
        fleet.running()
                .forEach(service -> memory.put(service.name(), ProcessFigures.residentMegabytesOfAll(service.pid())));
        List<Scaling> scaling = scaling();

        progress.accept("the broker alone, with PerfTest");
        double raw = RawBroker.messagesPerSecond(fleet.stack().rabbitmqUrl(), sizes.brokerSeconds());
        return new Result(
                begun,
                quick ? "quick" : "medium",
                machine,
                Rounded.two(filesPerS),
                latency.p50Ms(),
                latency.p95Ms(),
                latency.p99Ms(),
                raw,
                Rounded.four(filesPerS / raw),
                Rounded.one(Fleet.SERVICES.stream()
                        .mapToDouble(name -> cpu.getOrDefault(name, 0.0))
                        .sum()),
                cpu,
                calls,
                latency,
                slow,
                scaling,
                starts.stream()
                        .map(start -> new ServiceFigures(
                                start.name(),
                                start.seconds(),
                                start.cpuSeconds(),
                                start.megabytes(),
                                memory.getOrDefault(start.name(), 0)))
                        .toList());
    }

    private SlowEngines slow() throws IOException, InterruptedException {
        int files = sizes.slowFiles();
        progress.accept("slow engines: " + files + " files, 2 s + 1 s each, one replica of each service");
        engines.take(HEARING, READING);
        double seconds = load.push(files);
        double least = Math.ceil((double) files / CONCURRENCY) * HEARING.toSeconds() + READING.toSeconds();
        return new SlowEngines(files, CONCURRENCY, Rounded.one(seconds), least, Rounded.two(files / seconds));
    }

    private List<Scaling> scaling() throws IOException, InterruptedException {
        List<Scaling> rows = new ArrayList<>();
        for (int replicas = 1; replicas <= sizes.mostReplicas(); replicas *= 2) {
            int files = replicas * sizes.filesPerReplica();
            progress.accept("scaling: " + files + " files, " + replicas + " stt-worker(s), engines of 2 s + 1 s");
            fleet.stopAll("stt-worker");
            List<ServiceJvm> workers = new ArrayList<>();
            for (int i = 0; i < replicas; i++) {
                workers.add(fleet.start(
                        "stt-worker", Map.of("REKAP_STT_CONCURRENCY", Integer.toString(CONCURRENCY_OF_A_REPLICA))));
            }
            for (ServiceJvm worker : workers) {
                worker.awaitReady(fleet.http());
            }
            double rate = files / load.push(files);
            rows.add(new Scaling(
                    replicas,
                    CONCURRENCY_OF_A_REPLICA,
                    files,
                    Rounded.two(rate),
                    rows.isEmpty() ? 1 : Rounded.two(rate / rows.getFirst().filesPerS())));
        }
        return rows;
    }
}
