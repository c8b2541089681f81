package dev.rekap.decision.port;

import dev.rekap.decision.port.DecisionStore.PendingFact;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Facts that are stored until they are published. */
public interface PendingFacts {

    /**
     * Claims facts whose publishing was interrupted; other replicas pass them over for a while.
     *
     * @param until end of the claim
     * @param most how many at most
     */
    List<PendingFact> claim(Instant now, Instant until, int most);

    /** Forgets facts that are published, or overtaken. */
    void remove(Collection<PendingFact> published);
}
