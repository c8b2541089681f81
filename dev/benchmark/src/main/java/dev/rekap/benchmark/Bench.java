package dev.rekap.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * The command {@code ./rekap bench [--quick] [--json]}; the launcher adds RECORDING COMMANDS LOGS RESULT. Prints a table (with
 * {@code --json} the JSON alone), writes the JSON to RESULT, and ends with 1 if a file did not become a row.
 */
public final class Bench {

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        List<String> paths = new ArrayList<>(List.of(arguments));
        boolean quick = paths.remove("--quick");
        boolean json = paths.remove("--json");
        if (paths.size() != 4 || paths.getFirst().startsWith("-")) {
            System.err.println("usage: ./rekap bench [--quick] [--json]");
            System.exit(2);
        }
        Path target = Path.of(paths.get(3));
        PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try {
            Result result = run(
                    quick ? Sizes.QUICK : Sizes.MEDIUM,
                    Path.of(paths.get(0)),
                    Path.of(paths.get(1)),
                    Path.of(paths.get(2)));
            Files.writeString(target, result.json() + "\n");
            out.print(json ? result.json() + "\n" : Table.of(result) + "\nAs JSON: " + target + "\n");
        } catch (BenchException e) {
            System.err.println("rekap: the benchmark failed: " + e.getMessage());
            System.exit(1);
        }
        System.exit(0);
    }

    private static Result run(Sizes sizes, Path recording, Path commands, Path logs)
            throws IOException, InterruptedException {
        Instant begun = Instant.now().truncatedTo(ChronoUnit.SECONDS);
        double load = Machine.currentLoad();
        progress("PostgreSQL, S3, RabbitMQ, Telegram's simulator", begun);
        try (FakeEngines engines = new FakeEngines();
                Fleet fleet = new Fleet(commands, logs, engines.url())) {
            Thread end = new Thread(fleet::close, "end");
            Runtime.getRuntime().addShutdownHook(end);
            try (Arrivals arrivals = new Arrivals(fleet.stack().rabbitmqUrl())) {
                ReportUploads uploads =
                        new ReportUploads(fleet.http(), fleet.ingest(), fleet.report(), new Voices(recording));
                return new Run(sizes, fleet, engines, new Load(uploads, arrivals), words -> progress(words, begun))
                        .measure(Machine.here(arrivals.brokerVersion()).withLoad(load), begun);
            } finally {
                Runtime.getRuntime().removeShutdownHook(end);
            }
        }
    }

    private static void progress(String words, Instant begun) {
        System.err.printf("%4d s  %s%n", begun.until(Instant.now(), ChronoUnit.SECONDS), words);
    }
}
