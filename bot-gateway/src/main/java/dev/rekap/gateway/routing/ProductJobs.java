package dev.rekap.gateway.routing;

import dev.rekap.gateway.channel.jobs.Job;
import dev.rekap.gateway.channel.jobs.JobRunner;
import dev.rekap.gateway.decisions.jobs.DecisionJob;
import dev.rekap.telemetry.Traces;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.slf4j.MDC;

/**
 * Runs the jobs of each product; those about a decision as a part of the trace of that decision.
 *
 * @param traceOf finds the trace that a decision was opened in
 */
public record ProductJobs(
        JobRunner orders, JobRunner decisions, Function<UUID, Optional<String>> traceOf, Traces traces)
        implements JobRunner {

    @Override
    public void run(Job job, int attempt) {
        if (!(job instanceof DecisionJob about)) {
            orders.run(job, attempt);
            return;
        }
        Optional<UUID> decision = Optional.ofNullable(about.decision()).map(id -> id.value());
        String name = "job " + job.getClass().getSimpleName().toLowerCase(Locale.ROOT);
        traces.continueTrace(decision.flatMap(traceOf).orElse(null), name, () -> {
            String id = decision.map(UUID::toString).orElse("");
            try (MDC.MDCCloseable _ = MDC.putCloseable("decision_id", id)) {
                decision.ifPresent(_ -> traces.note("decision_id", id));
                decisions.run(job, attempt);
                return null;
            }
        });
    }
}
