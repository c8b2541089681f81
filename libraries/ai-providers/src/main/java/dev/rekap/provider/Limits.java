package dev.rekap.provider;

/**
 * How much may be asked of one provider by one process.
 *
 * @param concurrency calls at once, 1 or more
 * @param perMinute calls a minute, 1 or more
 */
public record Limits(int concurrency, int perMinute) {

    /** As much as there is to ask. */
    public static final Limits NONE = new Limits(Integer.MAX_VALUE, Integer.MAX_VALUE);

    public Limits {
        if (concurrency < 1 || perMinute < 1) {
            throw new IllegalArgumentException("a provider that may not be asked does not belong into a chain");
        }
    }
}
