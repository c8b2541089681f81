package dev.rekap.benchmark;

import dev.rekap.benchmark.Result.Scaling;
import dev.rekap.benchmark.Result.ServiceFigures;
import dev.rekap.benchmark.Result.SlowEngines;
import dev.rekap.benchmark.Result.ThroughBot;
import dev.rekap.benchmark.Result.YardstickFigures;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One run, measurement by measurement. */
final class Run {

    private static final int CONCURRENCY = 128;
    /** The most that extraction-worker has; it is enough for the answers that come of the above in 2 s. */
    private static final int CONCURRENCY_OF_EXTRACTION = 64;

    private static final int CONCURRENCY_OF_A_REPLICA = 4;
    /** Files for each replica that has just started, before it is measured. */
    private static final int WARM_UP_OF_A_REPLICA = 12;
    /** Well below what the slowest machine does, so that files do not wait for each other. */
    private static final Duration PACE = Duration.ofMillis(200);

    private static final Map<String, String> WIDE = Map.of(
            "REKAP_STT_CONCURRENCY", Integer.toString(CONCURRENCY),
            "REKAP_EXTRACTION_CONCURRENCY", Integer.toString(CONCURRENCY_OF_EXTRACTION));

    private final Sizes sizes;
    private final Fleet fleet;
    private final FakeEngines engines;
    private final Rekap rekap;
    private final ChatLoad chats;
    private final Meters meters;
    private final Optional<YardstickRun> yardstick;
    private final Consumer<String> progress;
    private final Load load;

    Run(
            Sizes sizes,
            Fleet fleet,
            FakeEngines engines,
            Rekap rekap,
            ChatLoad chats,
            Meters meters,
            Optional<YardstickRun> yardstick,
            Consumer<String> progress) {
        this.sizes = sizes;
        this.fleet = fleet;
        this.engines = engines;
        this.rekap = rekap;
        this.chats = chats;
        this.meters = meters;
        this.yardstick = yardstick;
        this.progress = progress;
        this.load = new Load(rekap);
    }

    Result measure(Machine machine, Instant begun) throws IOException, InterruptedException {
        progress.accept("starting each service alone");
        List<Starts.Start> starts = new Starts(fleet).measure(sizes.starts());

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
        Meters.Reading begin = meters.begin();
        double filesPerS = files / load.push(files);
        PerFile perFile = meters.end(begin, files);

        progress.accept("latency: " + sizes.singleFiles() + " files, one every " + PACE.toMillis() + " ms");
        Percentiles latency = new SteadyPace(rekap, PACE).measure(sizes.singleFiles());

        ThroughBot throughBot = throughBot();
        SlowEngines slow = slow();
        List<ServiceFigures> services = starts.stream().map(this::withMemory).toList();
        List<Scaling> scaling = scaling();

        progress.accept("the broker alone, with PerfTest");
        double raw = RawBroker.messagesPerSecond(fleet.stack().rabbitmqUrl(), sizes.brokerSeconds());
        YardstickFigures other = other();
        return new Result(
                begun,
                sizes.mode(),
                machine,
                Rounded.two(filesPerS),
                latency.p50Ms(),
                latency.p95Ms(),
                latency.p99Ms(),
                raw,
                Rounded.four(filesPerS / raw),
                perFile.cpuMsOfServices(),
                perFile.cpuMs(),
                perFile.calls(),
                perFile.statements(),
                latency,
                throughBot,
                slow,
                scaling,
                services,
                other);
    }

    private ThroughBot throughBot() throws IOException, InterruptedException {
        int reports = sizes.chats();
        progress.accept("the bot: " + reports + " reports of " + ChatLoad.VOICES + " voice notes, "
                + ChatLoad.CHATS_AT_ONCE + " chats at once");
        chats.measure(ChatLoad.CHATS_AT_ONCE);
        Meters.Reading begin = meters.begin();
        Percentiles waits = chats.measure(reports);
        PerFile perFile = meters.end(begin, reports * ChatLoad.VOICES);
        return new ThroughBot(
                ChatLoad.VOICES,
                ChatLoad.CHATS_AT_ONCE,
                waits,
                perFile.cpuMsOfServices(),
                perFile.calls(),
                perFile.statements());
    }

    /** Null without the yardstick; if it fails, Rekap's figures are worth no less. */
    private @Nullable YardstickFigures other() throws InterruptedException {
        if (yardstick.isEmpty()) {
            return null;
        }
        try {
            return yardstick.get().measure(sizes, 2 * CONCURRENCY);
        } catch (BenchException | IOException e) {
            progress.accept("the yardstick failed, and is left out: " + e.getMessage());
            return null;
        }
    }

    private ServiceFigures withMemory(Starts.Start start) {
        long pid = fleet.running().stream()
                .filter(service -> service.name().equals(start.name()))
                .mapToLong(ServiceJvm::pid)
                .findFirst()
                .orElseThrow();
        return new ServiceFigures(
                start.name(),
                start.seconds(),
                start.cpuSeconds(),
                start.megabytes(),
                ProcessFigures.residentMegabytesOfAll(pid),
                ProcessFigures.proportionalMegabytesOfAll(pid));
    }

    private SlowEngines slow() throws IOException, InterruptedException {
        int files = sizes.slowFiles();
        progress.accept("slow engines: " + files + " files, 2 s + 1 s each, one replica of each service");
        engines.answerSlowly();
        double seconds = load.push(files);
        engines.answerAtOnce();
        double least = Math.ceil((double) files / CONCURRENCY) * 2 + 1;
        return new SlowEngines(files, CONCURRENCY, Rounded.one(seconds), least, Rounded.two(files / seconds));
    }

    private List<Scaling> scaling() throws IOException, InterruptedException {
        List<Scaling> rows = new ArrayList<>();
        for (int replicas : sizes.replicas()) {
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
            load.push(replicas * WARM_UP_OF_A_REPLICA);
            engines.answerSlowly();
            double rate = files / load.push(files);
            engines.answerAtOnce();
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
