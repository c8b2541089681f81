package dev.rekap.decision.flow;

import dev.rekap.contracts.decisions.ActionField;
import dev.rekap.contracts.decisions.ActionRequested;
import dev.rekap.contracts.decisions.ActionVerb;
import dev.rekap.contracts.decisions.DecisionChanged;
import dev.rekap.contracts.decisions.DecisionMessage;
import dev.rekap.contracts.decisions.DecisionState;
import dev.rekap.contracts.decisions.Material;
import dev.rekap.contracts.decisions.MaterialPart;
import dev.rekap.contracts.decisions.ProposedAction;
import dev.rekap.contracts.decisions.ProposedField;
import dev.rekap.decision.Decision;
import dev.rekap.decision.DecisionAction;
import dev.rekap.decision.DecisionAction.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The facts that follow from a change of a decision. */
public final class OutgoingFacts {

    private OutgoingFacts() {}

    /** What is to be published after a change: the requests that are new, and what people see if that changed. */
    public static List<DecisionMessage> of(Decision before, Decision after, String currency) {
        Material material = after.material();
        if (material == null) {
            return List.of();
        }
        List<DecisionMessage> facts = new ArrayList<>();
        for (DecisionAction action : after.actions()) {
            Request request = action.request();
            if (request != null && !request.equals(requestBefore(before, action.number()))) {
                facts.add(request(after, material, action, request));
            }
        }
        if (before.material() == null || after.version() > before.version()) {
            facts.add(changed(after, currency));
        }
        return facts;
    }

    /** Whether a request still waits for its answer. */
    public static boolean isAwaited(Decision decision, ActionRequested fact) {
        return decision.action(fact.action())
                .filter(action -> action.awaits(fact.verb(), fact.version()))
                .isPresent();
    }

    private static @Nullable Request requestBefore(Decision before, int action) {
        return before.action(action).map(DecisionAction::request).orElse(null);
    }

    private static ActionRequested request(
            Decision decision, Material material, DecisionAction action, Request request) {
        ProposedAction shown = action.shown();
        return new ActionRequested(
                decision.id(),
                action.number(),
                request.version(),
                request.verb(),
                material.userId(),
                shown.kind(),
                ActionKey.of(decision.id(), action.number()),
                shown.fields().stream().flatMap(OutgoingFacts::field).toList(),
                shown.pictures().stream()
                        .flatMap(number -> part(material, number).stream())
                        .toList(),
                request.verb() == ActionVerb.UNDO ? action.receipt() : null);
    }

    private static Stream<ActionField> field(ProposedField field) {
        String value = field.value();
        return value == null || value.isEmpty() ? Stream.empty() : Stream.of(new ActionField(field.name(), value));
    }

    private static Optional<MaterialPart> part(Material material, int number) {
        return material.parts().stream().filter(part -> part.number() == number).findFirst();
    }

    /**
     * A decision as others see it.
     *
     * @throws IllegalArgumentException if its owner is not known yet
     */
    public static DecisionChanged changed(Decision decision, String currency) {
        Material material = decision.material();
        if (material == null) {
            throw new IllegalArgumentException("the decision has no material yet");
        }
        return new DecisionChanged(
                decision.id(),
                material.userId(),
                material.replyTo(),
                decision.version(),
                decision.state(),
                material.dryRun(),
                decision.content().decider(),
                decision.actions().stream().map(DecisionAction::decided).toList(),
                decision.hash().orElse(null),
                decision.state() == DecisionState.ASKING
                        ? Questions.next(decision.actions()).orElse(null)
                        : null,
                decision.content().notices(),
                decision.content().failure(),
                decision.cost(),
                currency,
                decision.undoUntil(),
                expiresAt(decision));
    }

    /** Before something is proposed nobody but a worker is waited for. */
    private static @Nullable Instant expiresAt(Decision decision) {
        return decision.state() == DecisionState.PROPOSED || decision.state() == DecisionState.ASKING
                ? decision.until()
                : null;
    }
}
