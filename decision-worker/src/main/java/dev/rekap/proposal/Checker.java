package dev.rekap.proposal;

import dev.rekap.contracts.decisions.ProposedAction;
import dev.rekap.provider.ProviderException;
import dev.rekap.provider.ProviderResponse;
import java.util.List;

/** Reads the material once more and doubts what it does not say. */
@FunctionalInterface
public interface Checker {

    /**
     * The actions with flags where the material says something else; no value changes.
     *
     * @throws ProviderException if there is no usable answer
     * @throws InterruptedException if the calling thread was interrupted
     */
    ProviderResponse<List<ProposedAction>> check(ReadMaterial material, List<ProposedAction> actions)
            throws ProviderException, InterruptedException;
}
