package dev.rekap.ingest;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.MaterialCollected;
import dev.rekap.ingest.material.MaterialProblem;
import dev.rekap.ingest.material.ReceivedMaterial;
import dev.rekap.ingest.material.ReceivedMaterial.State;
import dev.rekap.ingest.material.ReceivedMaterials;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was received for decisions, in memory. */
public final class MemoryReceivedMaterials implements ReceivedMaterials {

    private final Map<DecisionId, Received> decisions = new HashMap<>();

    private static final class Received {
        private final TreeMap<Integer, ReceivedMaterial> versions = new TreeMap<>();
        private @Nullable UserId owner;
        private @Nullable Instant closedAt;

        private void requireOpenFor(UserId user) {
            if (closedAt != null) {
                throw new RefusedException(MaterialProblem.DECISION_CLOSED);
            }
            if (!user.equals(owner)) {
                throw new RefusedException(MaterialProblem.DECISION_NOT_FOUND);
            }
        }
    }

    @Override
    public synchronized Optional<ReceivedMaterial> before(DecisionId id, UserId user, int version) {
        return Optional.ofNullable(decisions.get(id)).flatMap(decision -> {
            decision.requireOpenFor(user);
            return Optional.ofNullable(decision.versions.lowerEntry(version)).map(Map.Entry::getValue);
        });
    }

    @Override
    public synchronized ReceivedMaterial register(MaterialCollected fact) {
        Received decision = decisions.computeIfAbsent(fact.decisionId(), _ -> {
            Received opened = new Received();
            opened.owner = fact.material().userId();
            return opened;
        });
        decision.requireOpenFor(fact.material().userId());
        return decision.versions.computeIfAbsent(
                fact.material().version(), _ -> new ReceivedMaterial(fact, State.REGISTERED));
    }

    @Override
    public synchronized Optional<State> stored(DecisionId id, int version) {
        return Optional.ofNullable(decisions.get(id))
                .map(decision -> decision.versions.computeIfPresent(
                        version,
                        (_, there) -> there.state() == State.REGISTERED
                                ? new ReceivedMaterial(there.fact(), State.STORED)
                                : there))
                .map(ReceivedMaterial::state);
    }

    @Override
    public synchronized void published(DecisionId id, int version) {
        Optional.ofNullable(decisions.get(id))
                .ifPresent(decision -> decision.versions.computeIfPresent(
                        version, (_, there) -> new ReceivedMaterial(there.fact(), State.PUBLISHED)));
    }

    @Override
    public synchronized void close(DecisionId id, Instant now) {
        Received decision = decisions.computeIfAbsent(id, _ -> new Received());
        decision.owner = null;
        decision.versions.clear();
        decision.closedAt = decision.closedAt == null ? now : decision.closedAt;
    }

    @Override
    public synchronized List<ReceivedMaterial> unpublished(Instant before, int limit) {
        return decisions.values().stream()
                .flatMap(decision -> decision.versions.values().stream())
                .filter(each -> each.state() != State.PUBLISHED)
                .filter(each -> each.fact().collectedAt().isBefore(before))
                .sorted(Comparator.comparing(each -> each.fact().collectedAt()))
                .limit(limit)
                .toList();
    }

    @Override
    public synchronized void unregister(DecisionId id, int version) {
        decisions.computeIfPresent(id, (_, decision) -> {
            decision.versions
                    .values()
                    .removeIf(each -> each.fact().material().version() == version && each.state() == State.REGISTERED);
            return decision.versions.isEmpty() && decision.closedAt == null ? null : decision;
        });
    }

    @Override
    public synchronized void forgetClosed(Instant before, int limit) {
        decisions.values().removeIf(decision -> decision.closedAt != null && decision.closedAt.isBefore(before));
    }
}
