package dev.rekap.provider;

/** Whether there is money for providers that cost something. */
@FunctionalInterface
public interface Budget {

    /** As much as there is to spend. */
    Budget NONE = () -> false;

    /**
     * Whether nothing more may be spent now.
     *
     * @throws ProviderException with {@code STORAGE_UNAVAILABLE} if that cannot be found out
     */
    boolean isSpent() throws ProviderException;
}
