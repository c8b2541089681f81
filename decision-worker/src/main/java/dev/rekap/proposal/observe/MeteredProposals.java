package dev.rekap.proposal.observe;

import dev.rekap.bus.Outcome;
import dev.rekap.bus.Step;
import dev.rekap.contracts.Message;
import dev.rekap.contracts.decisions.DecisionFailed;
import dev.rekap.contracts.decisions.DecisionProposed;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;

/** Counts read material by result: {@code PROPOSED}, or the code of the failure, such as {@code NOTHING_TO_DO}. */
public final class MeteredProposals implements Step<Message> {

    private final Step<Message> step;
    private final MeterRegistry meters;

    /** Counts the results of a step. */
    public MeteredProposals(Step<Message> step, MeterRegistry meters) {
        this.step = step;
        this.meters = meters;
    }

    @Override
    public Class<Message> accepts() {
        return step.accepts();
    }

    @Override
    public boolean takes(Message fact) {
        return step.takes(fact);
    }

    @Override
    public Outcome handle(Message message) throws Exception {
        Outcome outcome = step.handle(message);
        switch (outcome) {
            case Outcome.Done done -> done.facts().forEach(this::count);
            case Outcome.RetryLater later -> count("false", later.code().name());
        }
        return outcome;
    }

    @Override
    public Optional<List<Message>> exhausted(Message message, Outcome.RetryLater last) {
        return step.exhausted(message, last);
    }

    private void count(Message fact) {
        switch (fact) {
            case DecisionProposed proposed -> {
                count("true", "PROPOSED");
                proposed.actions()
                        .forEach(action -> meters.counter("rekap.decider.actions", "kind", action.kind())
                                .increment());
            }
            case DecisionFailed failed -> count("true", failed.code().name());
            default -> {
                // A request to hear a recording is no result.
            }
        }
    }

    private void count(String last, String result) {
        meters.counter("rekap.decider.materials", "result", result, "final", last)
                .increment();
    }
}
