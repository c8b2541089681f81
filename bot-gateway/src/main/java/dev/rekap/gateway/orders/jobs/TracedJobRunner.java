package dev.rekap.gateway.orders.jobs;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.jobs.Job;
import dev.rekap.gateway.channel.jobs.JobRunner;
import dev.rekap.telemetry.Traces;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.MDC;

/**
 * Runs every job about a report as a part of the trace of that report.
 *
 * @param traceOf finds the trace that a report was opened in
 */
public record TracedJobRunner(JobRunner runner, Function<ReportId, Optional<String>> traceOf, Traces traces)
        implements JobRunner {

    @Override
    public void run(Job job, int attempt) {
        Optional<ReportId> report = Optional.ofNullable(((OrderJob) job).report());
        String name = "errand " + job.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        traces.continueTrace(report.flatMap(traceOf).orElse(null), name, () -> {
            String id = report.map(ReportId::toString).orElse("");
            try (MDC.MDCCloseable _ = MDC.putCloseable("report_id", id)) {
                report.ifPresent(_ -> traces.note("report_id", id));
                runner.run(job, attempt);
                return null;
            }
        });
    }
}
