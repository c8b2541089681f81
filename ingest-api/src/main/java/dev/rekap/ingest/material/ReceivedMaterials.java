package dev.rekap.ingest.material;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.MaterialCollected;
import dev.rekap.ingest.material.ReceivedMaterial.State;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What was received for decisions: each version of their material. Changes of one decision wait for each other, and each is done
 * whole or not at all.
 */
public interface ReceivedMaterials {

    /**
     * The newest version before the given one; none if there is none.
     *
     * @throws dev.rekap.ingest.RefusedException if the decision is another user's or closed
     */
    Optional<ReceivedMaterial> before(DecisionId id, UserId user, int version);

    /**
     * Registers a version of the material, and its decision with the first. A version that is there stays as it is.
     *
     * @return the version as it is there now
     * @throws dev.rekap.ingest.RefusedException if the decision is another user's or closed
     */
    ReceivedMaterial register(MaterialCollected fact);

    /**
     * Notes that the files of a version are in the blob store.
     *
     * @return how far it has come now; none if the decision was closed meanwhile
     */
    Optional<State> stored(DecisionId id, int version);

    /** Notes that the broker has confirmed a version. */
    void published(DecisionId id, int version);

    /** Closes a decision, also one that is not known, and forgets everything but its id. */
    void close(DecisionId id, Instant now);

    /**
     * Versions received before a time that are not published, the oldest first.
     *
     * @param limit how many at most
     */
    List<ReceivedMaterial> unpublished(Instant before, int limit);

    /** Takes back a version that is registered and no more, and the decision if that leaves it without one. */
    void unregister(DecisionId id, int version);

    /**
     * Forgets decisions that were closed before a time, the earliest first: from then on their ids may be used again.
     *
     * @param limit how many at most
     */
    void forgetClosed(Instant before, int limit);
}
