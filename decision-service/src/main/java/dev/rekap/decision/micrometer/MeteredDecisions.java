package dev.rekap.decision.micrometer;

import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.ActionState;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.DecisionMessage;
import dev.rekap.contracts.decisions.DecisionState;
import dev.rekap.decision.ActionKind;
import dev.rekap.decision.AuditEntry;
import dev.rekap.decision.AuditEntry.What;
import dev.rekap.decision.Decision;
import dev.rekap.decision.DecisionAction;
import dev.rekap.decision.port.DecisionStore;
import dev.rekap.telemetry.Buckets;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Counts what is written down, once it is: {@code rekap.decisions.ended} by state, {@code rekap.actions.ended} by kind and outcome,
 * {@code rekap.approval.duration} (from the material to a person's yes), and each call as report-service does: {@code rekap.spending},
 * {@code rekap.spending.tokens}.
 */
public final class MeteredDecisions implements DecisionStore {

    private static final Set<DecisionState> ENDED = EnumSet.of(
            DecisionState.DONE,
            DecisionState.PARTLY_DONE,
            DecisionState.UNDONE,
            DecisionState.REJECTED,
            DecisionState.EXPIRED,
            DecisionState.FAILED);

    private static final Set<ActionState> OUTCOMES =
            EnumSet.of(ActionState.DONE, ActionState.UNDONE, ActionState.NOT_DONE, ActionState.UNKNOWN);

    private final DecisionStore decisions;
    private final MeterRegistry meters;

    public MeteredDecisions(DecisionStore decisions, MeterRegistry meters) {
        this.decisions = decisions;
        this.meters = meters;
        ENDED.forEach(this::ended);
        ActionKind.known().forEach(kind -> OUTCOMES.forEach(outcome -> outcome(kind, outcome)));
        approvals();
    }

    @Override
    public Recorded record(List<DecisionMessage> facts, Instant now) {
        Recorded recorded = decisions.record(facts, now);
        recorded.changes().values().forEach(this::count);
        recorded.calls().forEach(made -> count(made.call()));
        return recorded;
    }

    @Override
    public Optional<Changed> change(DecisionId id, Change change, Instant now) {
        return counted(decisions.change(id, change, now));
    }

    @Override
    public Optional<Changed> changeDue(Change change, Instant now) {
        return counted(decisions.changeDue(change, now));
    }

    @Override
    public Optional<Decision> find(DecisionId id) {
        return decisions.find(id);
    }

    @Override
    public List<Decision> page(UserId user, @Nullable Position after, int limit) {
        return decisions.page(user, after, limit);
    }

    @Override
    public List<AuditEntry> audit(DecisionId id) {
        return decisions.audit(id);
    }

    private Optional<Changed> counted(Optional<Changed> change) {
        change.ifPresent(this::count);
        return change;
    }

    private void count(Changed change) {
        Decision before = change.before();
        Decision after = change.after();
        if (after.state() != before.state() && ENDED.contains(after.state())) {
            ended(after.state()).increment();
        }
        after.actions().stream()
                .filter(action -> OUTCOMES.contains(action.state()) && action.state() != stateOf(before, action))
                .forEach(action -> outcome(action.kind(), action.state()).increment());
        after.news().stream()
                .filter(entry -> entry.what() == What.APPROVED && !entry.who().equals(AuditEntry.POLICY))
                .forEach(entry -> approvals().record(positive(Duration.between(after.createdAt(), entry.at()))));
    }

    private static @Nullable ActionState stateOf(Decision before, DecisionAction action) {
        return before.action(action.number()).map(DecisionAction::state).orElse(null);
    }

    private static Duration positive(Duration took) {
        return took.isNegative() ? Duration.ZERO : took;
    }

    private Counter ended(DecisionState state) {
        return meters.counter("rekap.decisions.ended", "state", state.name());
    }

    private Counter outcome(ActionKind kind, ActionState outcome) {
        return meters.counter(
                "rekap.actions.ended",
                "kind",
                kind == ActionKind.UNKNOWN ? "other" : kind.label(),
                "outcome",
                outcome.name());
    }

    private Timer approvals() {
        return Timer.builder("rekap.approval.duration")
                .description("From the material to a person's yes")
                .serviceLevelObjectives(Buckets.waits())
                .register(meters);
    }

    private void count(ProviderCall call) {
        Tags asked = Tags.of("stage", call.stage(), "provider", call.provider());
        meters.counter("rekap.spending", asked.and("currency", call.currency()))
                .increment(call.cost().doubleValue());
        tokens(asked.and("direction", "input"), call.inputTokens());
        tokens(asked.and("direction", "output"), call.outputTokens());
    }

    private void tokens(Tags tags, int count) {
        if (count > 0) {
            meters.counter("rekap.spending.tokens", tags).increment(count);
        }
    }
}
