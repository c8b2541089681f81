package dev.rekap.provider;

/**
 * What a chain asks of each provider.
 *
 * @param <P> how it is asked
 * @param <T> of answer
 */
@FunctionalInterface
public interface Question<P, T> {

    /**
     * Asks one.
     *
     * @throws ProviderException if it gives no answer
     * @throws InterruptedException if the calling thread was interrupted; nothing of the call is left running
     */
    Reply<T> ask(P provider) throws ProviderException, InterruptedException;
}
