package dev.rekap.benchmark;

import java.util.Locale;

/** The figures as people read them. */
final class Table {

    private Table() {}

    static String of(Result result) {
        StringBuilder text = new StringBuilder();
        Machine machine = result.machine();
        text.append(String.format(
                Locale.ROOT,
                "%d cores (%s), %.1f GB, JDK %s, RabbitMQ %s, load average before: %.2f, mode: %s%n",
                machine.cores(),
                machine.cpu(),
                machine.memoryGb(),
                machine.jdk(),
                machine.broker(),
                machine.loadAverage(),
                result.mode()));
        text.append('\n');
        text.append(String.format(
                Locale.ROOT, "files through all services, instant engines   %10.1f files/s%n", result.filesPerS()));
        text.append(String.format(
                Locale.ROOT,
                "upload to row, %3d files at a steady pace      p50 %.0f ms, p95 %.0f ms, p99 %.0f ms, slowest %.0f ms%n",
                result.latency().files(),
                result.p50Ms(),
                result.p95Ms(),
                result.p99Ms(),
                result.latency().maxMs()));
        Result.SlowEngines slow = result.slowEngines();
        text.append(String.format(
                Locale.ROOT,
                "%3d files, engines of 2 s + 1 s, 1 replica     %8.1f s   (%d at once in stt-worker: %.0f s at best)%n",
                slow.files(),
                slow.seconds(),
                slow.sttConcurrency(),
                slow.leastSeconds()));
        text.append(String.format(
                Locale.ROOT,
                "the broker alone, quorum queue, 1 KB, confirmed %8.0f messages/s%n",
                result.rawBrokerMsgsPerS()));
        text.append(String.format(
                Locale.ROOT, "files for each message of that                %10.4f%n", result.ratioToRawBroker()));
        text.append('\n');
        text.append(String.format(Locale.ROOT, "%-28s %s%n", "CPU", "ms per file"));
        result.cpuMsPerFileBy()
                .forEach((name, millis) -> text.append(String.format(Locale.ROOT, "  %-26s %8.1f%n", name, millis)));
        text.append(String.format(Locale.ROOT, "  %-26s %8.1f%n", "all five services", result.cpuMsPerFile()));
        text.append('\n');
        text.append(String.format(Locale.ROOT, "%-28s %s%n", "all services together", "per file"));
        result.callsPerFile()
                .forEach((name, count) ->
                        text.append(String.format(Locale.ROOT, "  %-26s %8.1f%n", name.replace('_', ' '), count)));
        text.append('\n');
        text.append(String.format(Locale.ROOT, "%-28s %s%n", "stt-workers, slow engines", "files/s  speed-up"));
        result.scaling()
                .forEach(row -> text.append(String.format(
                        Locale.ROOT,
                        "  %-26s %7.2f %9.2f%n",
                        row.sttReplicas() + " x " + row.sttConcurrency() + " at once",
                        row.filesPerS(),
                        row.speedUp())));
        text.append('\n');
        text.append(String.format(
                Locale.ROOT, "%-28s %s%n", "service", "start s   CPU s  RSS then  RSS after the load, MB"));
        result.services()
                .forEach(row -> text.append(String.format(
                        Locale.ROOT,
                        "  %-26s %7.2f %7.2f %9d %9d%n",
                        row.name(),
                        row.startS(),
                        row.startCpuS(),
                        row.startRssMb(),
                        row.loadRssMb())));
        return text.toString();
    }
}
