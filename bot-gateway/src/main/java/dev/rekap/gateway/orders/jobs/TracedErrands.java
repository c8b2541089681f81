package dev.rekap.gateway.orders.jobs;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.jobs.RunErrand;
import dev.rekap.telemetry.Traces;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.MDC;

/** Does every errand of a report as a part of that report's trace, whoever put it down and whenever. */
public final class TracedErrands implements RunErrand {

    private final RunErrand errands;
    private final Function<ReportId, Optional<String>> traceOf;
    private final Traces traces;

    /**
     * Makes it.
     *
     * @param traceOf where the trace of a report was left
     */
    public TracedErrands(RunErrand errands, Function<ReportId, Optional<String>> traceOf, Traces traces) {
        this.errands = errands;
        this.traceOf = traceOf;
        this.traces = traces;
    }

    @Override
    public void run(Errand errand, int attempt) {
        Optional<ReportId> report = report(errand);
        String name = "errand " + errand.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        traces.goOn(report.flatMap(traceOf).orElse(null), name, () -> {
            String id = report.map(ReportId::toString).orElse("");
            try (MDC.MDCCloseable _ = MDC.putCloseable("report_id", id)) {
                report.ifPresent(_ -> traces.note("report_id", id));
                errands.run(errand, attempt);
                return null;
            }
        });
    }

    private static Optional<ReportId> report(Errand errand) {
        return switch (errand) {
            case Errand.Transfer(var report, var _, var _) -> Optional.of(report);
            case Errand.Seal(var report) -> Optional.of(report);
            case Errand.Cancel(var report) -> Optional.of(report);
            case Errand.Retry(var report, var _) -> Optional.of(report);
            case Errand.Show(var report) -> Optional.of(report);
            case Errand.Fetch(var report, var _, var _) -> Optional.of(report);
            case Errand.Summarize(var report, var _, var _) -> Optional.of(report);
            case Errand.Erase(var report) -> Optional.of(report);
            case Errand.Remind(var report) -> Optional.of(report);
            case Errand.Expire(var report) -> Optional.of(report);
            case Errand.Forget _, Errand.Figures _, Errand.Vocabulary _ -> Optional.empty();
        };
    }
}
