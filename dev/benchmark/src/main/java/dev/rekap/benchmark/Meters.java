package dev.rekap.benchmark;

import java.io.IOException;
import java.util.Map;

/** All that is counted while files go through Rekap. */
final class Meters {

    private final CpuMeter cpu;
    private final CallMeter calls;
    private final StatementMeter statements;
    private final FakeEngines engines;

    Meters(CpuMeter cpu, CallMeter calls, StatementMeter statements, FakeEngines engines) {
        this.cpu = cpu;
        this.calls = calls;
        this.statements = statements;
        this.engines = engines;
    }

    /** The counts at one time. */
    record Reading(
            Map<String, Double> cpu,
            Map<String, Double> calls,
            Map<String, Double> statements,
            int transcriptions,
            int completions) {}

    /** Before a measurement: what is dear to read comes first, so that it is not measured. */
    Reading begin() throws IOException, InterruptedException {
        Map<String, Double> callsNow = calls.now();
        Map<String, Double> statementsNow = statements.now();
        int transcriptions = engines.transcriptions();
        int completions = engines.completions();
        return new Reading(cpu.now(), callsNow, statementsNow, transcriptions, completions);
    }

    /**
     * After it: what each of so many files cost.
     *
     * @throws BenchException if the engines were asked less than once for a file, so that less was done than is measured
     */
    PerFile end(Reading begin, int files) throws IOException, InterruptedException {
        Map<String, Double> cpuNow = cpu.now();
        int transcriptions = engines.transcriptions() - begin.transcriptions();
        int completions = engines.completions() - begin.completions();
        if (transcriptions < files || completions < files) {
            throw new BenchException("for %d files the engines were asked for %d transcriptions and %d completions"
                    .formatted(files, transcriptions, completions));
        }
        Map<String, Double> each = PerFile.of(begin.calls(), calls.now(), 1, files);
        Map<String, Double> sql = PerFile.of(begin.statements(), statements.now(), 1, files);
        each.put("engine_calls", Rounded.one((double) (transcriptions + completions) / files));
        each.put(
                "sql_statements",
                Rounded.one(sql.entrySet().stream()
                        .filter(statement -> !statement.getKey().equals(StatementMeter.TRANSACTION_CONTROL))
                        .mapToDouble(Map.Entry::getValue)
                        .sum()));
        return new PerFile(PerFile.of(begin.cpu(), cpuNow, 1000, files), each, sql);
    }
}
