package dev.rekap.provider;

/**
 * Limits of the calls that one process makes to one provider.
 *
 * @param concurrency calls at once, 1 or more
 * @param perMinute calls a minute, 1 or more
 */
public record ProviderLimits(int concurrency, int perMinute) {

    /** Unlimited calls. */
    public static final ProviderLimits UNLIMITED = new ProviderLimits(Integer.MAX_VALUE, Integer.MAX_VALUE);

    public ProviderLimits {
        if (concurrency < 1 || perMinute < 1) {
            throw new IllegalArgumentException("a provider needs at least one call at once and one a minute");
        }
    }
}
