package dev.rekap.benchmark;

import java.util.Formatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The figures as people read them. */
final class Table {

    private final Formatter out = new Formatter(Locale.ROOT);

    private Table() {}

    static String of(Result result) {
        Table table = new Table();
        table.machine(result);
        table.bars(result);
        table.yardstick(result);
        table.perFile("CPU, ms", result.cpuMsPerFileBy(), "all five services", result.cpuMsPerFile());
        table.perFile("all services together", result.callsPerFile());
        table.perFile("SQL statements", result.statementsPerFileBy());
        table.throughBot(result.throughBot());
        table.scaling(result);
        table.services(result);
        return table.out.toString();
    }

    private void machine(Result result) {
        Machine machine = result.machine();
        out.format(
                "%d cores (%s), %.1f GB, JDK %s, RabbitMQ %s, load average before: %.2f, mode: %s%n",
                machine.cores(),
                machine.cpu(),
                machine.memoryGb(),
                machine.jdk(),
                machine.broker(),
                machine.loadAverage(),
                result.mode());
        out.format("%n");
    }

    private void bars(Result result) {
        Result.SlowEngines slow = result.slowEngines();
        out.format("files through all services, instant engines   %10.1f files/s%n", result.filesPerS());
        out.format("CPU of all five services for a file           %10.1f ms%n", result.cpuMsPerFile());
        out.format(
                "upload to end, %3d files at a steady pace      %s%n",
                result.latency().count(), millis(result.latency()));
        out.format(
                "Selesai to document, %3d reports              %s%n",
                result.throughBot().selesaiToDocument().count(),
                seconds(result.throughBot().selesaiToDocument()));
        out.format(
                "%3d files, engines of 2 s + 1 s, 1 replica     %8.1f s   (%d at once in stt-worker: %.0f s at best)%n",
                slow.files(), slow.seconds(), slow.sttConcurrency(), slow.leastSeconds());
        out.format("the broker alone, quorum queue, 1 KB, confirmed %8.0f messages/s%n", result.rawBrokerMsgsPerS());
        out.format("files for each message of that                %10.4f%n", result.ratioToRawBroker());
        out.format("%n");
    }

    private void yardstick(Result result) {
        Result.YardstickFigures other = result.yardstick();
        if (other == null) {
            return;
        }
        out.format("%-34s %10s %10s %8s%n", "against the yardstick", "Rekap", "yardstick", "ratio");
        compared("files/s, instant engines", result.filesPerS(), other.filesPerS());
        compared("CPU ms for a file, without parts", result.cpuMsPerFile(), other.cpuMsPerFile());
        compared(
                CpuMeter.ALL_ELSE + ", ms",
                result.cpuMsPerFileBy().getOrDefault(CpuMeter.ALL_ELSE, 0.0),
                other.cpuMsPerFileBy().getOrDefault(CpuMeter.ALL_ELSE, 0.0));
        compared("seconds, engines of 2 s + 1 s", result.slowEngines().seconds(), other.slowSeconds());
        out.format("  (Celery: %d processes, then %d greenlets)%n", other.processes(), other.slowConcurrency());
        out.format("%n");
    }

    private void compared(String name, double ours, double theirs) {
        out.format("  %-32s %10.1f %10.1f %8.2f%n", name, ours, theirs, ours / theirs);
    }

    private void throughBot(Result.ThroughBot bot) {
        out.format("%-28s %s%n", "through the bot", "per file");
        row("CPU of all services, ms", bot.cpuMsPerFile());
        bot.callsPerFile().forEach(this::row);
        bot.statementsPerFileBy().forEach((name, count) -> row("SQL of " + name, count));
        out.format("%n");
    }

    private void perFile(String title, Map<String, Double> figures) {
        out.format("%-28s %s%n", title, "per file");
        figures.forEach(this::row);
        out.format("%n");
    }

    private void perFile(String title, Map<String, Double> figures, String sumName, double sum) {
        out.format("%-28s %s%n", title, "per file");
        figures.forEach(this::row);
        row(sumName, sum);
        out.format("%n");
    }

    private void row(String name, double value) {
        out.format("  %-26s %8.1f%n", name.replace('_', ' '), value);
    }

    private void scaling(Result result) {
        out.format("%-28s %s%n", "stt-workers, slow engines", "files/s  speed-up");
        result.scaling()
                .forEach(row -> out.format(
                        "  %-26s %7.2f %9.2f%n",
                        row.sttReplicas() + " x " + row.sttConcurrency() + " at once", row.filesPerS(), row.speedUp()));
        out.format("%n");
    }

    private void services(Result result) {
        out.format("%-28s %s%n", "service", "start s   CPU s  RSS then  after the load: RSS  PSS, MB");
        result.services()
                .forEach(row -> out.format(
                        "  %-26s %7.2f %7.2f %9d %20d %4d%n",
                        row.name(), row.startS(), row.startCpuS(), row.startRssMb(), row.loadRssMb(), row.loadPssMb()));
    }

    private static String millis(Percentiles of) {
        return String.format(
                Locale.ROOT,
                "p50 %s ms, p95 %s ms, p99 %s ms, slowest %s ms",
                number(of.p50Ms(), 1, "%.0f"),
                number(of.p95Ms(), 1, "%.0f"),
                number(of.p99Ms(), 1, "%.0f"),
                number(of.maxMs(), 1, "%.0f"));
    }

    private static String seconds(Percentiles of) {
        return String.format(
                Locale.ROOT,
                "p50 %s s, p95 %s s, p99 %s s, slowest %s s",
                number(of.p50Ms(), 1000, "%.2f"),
                number(of.p95Ms(), 1000, "%.2f"),
                number(of.p99Ms(), 1000, "%.2f"),
                number(of.maxMs(), 1000, "%.2f"));
    }

    /** A dash for a percentile that too few samples do not have. */
    private static String number(@Nullable Double millis, double divisor, String format) {
        return millis == null ? "-" : String.format(Locale.ROOT, format, millis / divisor);
    }
}
