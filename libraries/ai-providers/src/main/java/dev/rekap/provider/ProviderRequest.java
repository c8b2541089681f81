package dev.rekap.provider;

/**
 * A request that can be sent to any provider of a router.
 *
 * @param <P> port of the provider
 * @param <T> type of the response's value
 */
@FunctionalInterface
public interface ProviderRequest<P, T> {

    /**
     * Sends the request to one provider.
     *
     * @throws ProviderException if the provider gives no answer
     * @throws InterruptedException if the calling thread was interrupted; nothing of the call is left running
     */
    ProviderResponse<T> send(P provider) throws ProviderException, InterruptedException;
}
