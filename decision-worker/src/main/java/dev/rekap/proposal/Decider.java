package dev.rekap.proposal;

import dev.rekap.provider.ProviderException;
import dev.rekap.provider.ProviderResponse;

/** Decides what is to be done about material. It proposes; it does nothing. */
@FunctionalInterface
public interface Decider {

    /**
     * Proposes actions; none if there is nothing to do. Every value has evidence, or a flag.
     *
     * @throws ProviderException if the decider could not do its work
     * @throws InterruptedException if the calling thread was interrupted; nothing of a call is left running
     */
    ProviderResponse<Proposal> decide(ReadMaterial material) throws ProviderException, InterruptedException;
}
