package dev.rekap.decision;

import dev.rekap.contracts.decisions.DecisionFailed;
import dev.rekap.contracts.decisions.DecisionProposed;
import org.jspecify.annotations.Nullable;

/**
 * How the reading of a version of the material ended, before that version is known here. A proposal beats a failure.
 *
 * @param materialVersion what was read
 */
public record Reading(
        int materialVersion,
        @Nullable DecisionProposed proposal,
        @Nullable DecisionFailed failure) {

    public static Reading of(DecisionProposed proposal) {
        return new Reading(proposal.materialVersion(), proposal, null);
    }

    public static Reading of(DecisionFailed failure) {
        return new Reading(failure.materialVersion(), null, failure);
    }

    /** Both together; of two proposals the first counts, and of two failures. */
    Reading with(Reading later) {
        return new Reading(
                materialVersion,
                proposal == null ? later.proposal : proposal,
                failure == null ? later.failure : failure);
    }
}
