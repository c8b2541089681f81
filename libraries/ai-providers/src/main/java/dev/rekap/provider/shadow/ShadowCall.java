package dev.rekap.provider.shadow;

import dev.rekap.provider.ProviderRequest;

/**
 * A request that is repeated with a shadow provider after the response that counts.
 *
 * @param <P> port of the provider
 * @param <T> type of the response's value
 */
public interface ShadowCall<P, T> extends ProviderRequest<P, T>, AutoCloseable {

    /** How much a response agrees with the one that counts, 0 to 1. */
    double agreement(T response);

    /** Releases the copies that the request holds. */
    @Override
    default void close() {}
}
