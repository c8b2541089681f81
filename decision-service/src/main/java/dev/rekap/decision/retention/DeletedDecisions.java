package dev.rekap.decision.retention;

import dev.rekap.contracts.decisions.DecisionId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Ids of deleted decisions, so that a late fact does not bring one back. */
public interface DeletedDecisions {

    /**
     * Deletes a decision with its audit, and keeps its id. A repetition changes nothing.
     *
     * @return whether it is gone; one whose outcome is awaited stays
     */
    boolean delete(DecisionId id, Instant now);

    /**
     * Decisions of which nothing is expected any more, and that were changed last before a time.
     *
     * @param most how many at most
     */
    List<DecisionId> endedBefore(Instant before, int most);

    /**
     * Claims a deleted decision whose blobs are to be deleted; other replicas pass it over for a while.
     *
     * @param until end of the claim
     */
    Optional<DecisionId> claimUnclean(Instant now, Instant until);

    /** Notes that a clean-up was done. The last is an hour after the deletion, for what was under way at that time. */
    void cleaned(DecisionId id, Instant now);

    /**
     * Ids that were deleted before a time.
     *
     * @param most how many at most
     */
    List<DecisionId> deletedBefore(Instant before, int most);

    void forget(DecisionId id);

    /** Deletes what was spent before a day. */
    void forgetSpending(LocalDate day);
}
