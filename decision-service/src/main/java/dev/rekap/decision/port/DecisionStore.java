package dev.rekap.decision.port;

import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.DecisionMessage;
import dev.rekap.decision.AuditEntry;
import dev.rekap.decision.Decision;
import dev.rekap.decision.OwnerRules;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps decisions. Each change is one transaction: the decision, its audit, and the facts that follow from it. */
public interface DecisionStore {

    /** Changes a decision by the rules of its owner; they are those of nobody while the owner is not known. */
    @FunctionalInterface
    interface Change {

        Decision apply(Decision decision, OwnerRules rules);
    }

    /**
     * What became of a decision.
     *
     * @param before as it was
     * @param after as it is
     * @param pending facts that are to be published now
     */
    record Changed(Decision before, Decision after, List<PendingFact> pending) {

        public Changed {
            pending = List.copyOf(pending);
        }
    }

    /**
     * A fact that is stored until it is published.
     *
     * @param id of the stored fact
     */
    record PendingFact(UUID id, DecisionMessage fact) {}

    /**
     * What became of some facts.
     *
     * @param changes of each decision; deleted ones are left out
     * @param calls those that were not known
     */
    record Recorded(Map<DecisionId, Changed> changes, List<PaidCall> calls) {

        public Recorded {
            changes = Map.copyOf(changes);
            calls = List.copyOf(calls);
        }

        /** Users for whom something was spent. */
        public Set<UserId> spenders() {
            return calls.stream()
                    .filter(made -> made.call().cost().signum() > 0)
                    .map(PaidCall::userId)
                    .collect(Collectors.toUnmodifiableSet());
        }
    }

    /** A call of a model for a user's decision. */
    record PaidCall(DecisionId decisionId, UserId userId, ProviderCall call) {}

    /** A place in the list of a user's decisions. */
    record Position(Instant createdAt, DecisionId id) {}

    /**
     * Applies facts in their order, all or none. Decisions that are not known are opened. Repeated facts change nothing; calls that they
     * tell of are stored once.
     *
     * @param now the time
     */
    Recorded record(List<DecisionMessage> facts, Instant now);

    /**
     * Changes one decision. An exception of the change leaves it as it is.
     *
     * @return none if there is no such decision
     */
    Optional<Changed> change(DecisionId id, Change change, Instant now);

    /**
     * Changes the decision that has been due longest, and that no other replica is changing.
     *
     * @return none if none is due
     */
    Optional<Changed> changeDue(Change change, Instant now);

    Optional<Decision> find(DecisionId id);

    /**
     * Decisions of a user, newest first.
     *
     * @param after where the page before ended; none for the first
     */
    List<Decision> page(UserId user, @Nullable Position after, int limit);

    /** What happened to a decision, oldest first. */
    List<AuditEntry> audit(DecisionId id);
}
