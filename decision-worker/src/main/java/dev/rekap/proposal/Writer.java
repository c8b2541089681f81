package dev.rekap.proposal;

import dev.rekap.contracts.decisions.ProposedAction;
import dev.rekap.provider.ProviderException;
import dev.rekap.provider.ProviderResponse;
import java.util.List;

/** Writes the texts of drafts. */
@FunctionalInterface
public interface Writer {

    /**
     * The actions with texts for their drafts; nothing else of them changes.
     *
     * @throws ProviderException if there is no usable answer
     * @throws InterruptedException if the calling thread was interrupted
     */
    ProviderResponse<List<ProposedAction>> write(ReadMaterial material, List<ProposedAction> actions)
            throws ProviderException, InterruptedException;
}
