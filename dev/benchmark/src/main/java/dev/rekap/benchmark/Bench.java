package dev.rekap.benchmark;

import dev.rekap.environment.TestEnvironment;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The command {@code ./rekap bench}, with the arguments that {@link BenchOptions} describes. Prints a table (with {@code --json}
 * the JSON alone), writes the JSON, and ends with 1 if a file did not become a row.
 */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        BenchOptions options;
        try {
            options = BenchOptions.parse(arguments);
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
            return;
        }
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Result result = run(options);
            Files.writeString(options.target(), result.json() + "\n");
            out.print(
                    options.json() ? result.json() + "\n" : Table.of(result) + "\nAs JSON: " + options.target() + "\n");
        } catch (BenchException e) {
            System.err.println("rekap: the benchmark failed: " + e.getMessage());
            if (e.getCause() != null) {
                e.getCause().printStackTrace();
            }
            System.exit(1);
        }
        System.exit(0);
    }

    private static Result run(BenchOptions options) throws IOException, InterruptedException {
        Instant begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        double load = Machine.currentLoad();
        Optional<Path> yardstick = runnableYardstick(options, begun);
        progress("PostgreSQL, S3, RabbitMQ, Telegram's simulator", begun);
        try (FakeEngines engines = FakeEngines.forRekap();
                Fleet fleet = new Fleet(options.commands(), options.logs(), engines.url())) {
            Thread end = new Thread(fleet::close, "end");
            Runtime.getRuntime().addShutdownHook(end);
            TestEnvironment stack = fleet.stack();
            Voices voices = new Voices(options.recording());
            try (Arrivals arrivals = new Arrivals(stack.rabbitmqUrl());
                    StatementMeter statements =
                            new StatementMeter(stack.jdbcUrl(), stack.databaseUsername(), stack.databasePassword())) {
                Meters meters = new Meters(
                        new CpuMeter(stack.directory(), fleet::runningByPid),
                        new CallMeter(fleet),
                        statements,
                        engines);
                return new Run(
                                options.sizes(),
                                fleet,
                                engines,
                                new Rekap(fleet.http(), fleet.ingest(), fleet.report(), voices, arrivals),
                                new ChatLoad(stack.telegram(), voices),
                                meters,
                                yardstick.map(folder -> new YardstickRun(
                                        folder, fleet, voices, options.logs(), words -> progress(words, begun))),
                                words -> progress(words, begun))
                        .measure(Machine.here(arrivals.brokerVersion()).withLoad(load), begun);
            } finally {
                Runtime.getRuntime().removeShutdownHook(end);
            }
        }
    }

    /** The yardstick's folder if it is wanted and can run here; otherwise the benchmark goes on without. */
    private static Optional<Path> runnableYardstick(BenchOptions options, Instant begun)
            throws IOException, InterruptedException {
        if (options.yardstick().isEmpty()) {
            return Optional.empty();
        }
        String missing = YardstickNeeds.missing(options.yardstick().get());
        if (missing.isEmpty()) {
            return options.yardstick();
        }
        progress("without the yardstick: " + missing, begun);
        return Optional.empty();
    }

    private static void progress(String words, Instant begun) {
        System.err.printf("%4d s  %s%n", begun.until(Instant.now(), ChronoUnit.SECONDS), words);
    }
}
