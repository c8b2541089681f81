package dev.rekap.stt.engine;

import dev.rekap.contracts.Secret;
import dev.rekap.provider.ProviderLimits;
import org.springframework.util.unit.DataSize;

/** Checks of settings, each with a message that names the property. */
public final class SettingChecks {

    private static final int MOST_CALLS = 100_000;
    private static final DataSize SMALLEST_FILE = DataSize.ofKilobytes(1);
    private static final DataSize LARGEST_FILE = DataSize.ofGigabytes(1);

    private SettingChecks() {}

    public static <T extends Comparable<T>> void requireRange(T value, T from, T to, String property) {
        if (value.compareTo(from) < 0 || value.compareTo(to) > 0) {
            throw new IllegalArgumentException(property + " is from " + from + " to " + to + ", not " + value);
        }
    }

    /** Requires a base URL without user, query or fragment, or nothing. */
    public static void requireUrl(String url, String property, String example) {
        if (!url.isEmpty() && !url.matches("https?://[^\\s/?#@]+(/[^\\s?#]*)?")) {
            throw new IllegalArgumentException(property + " is a base URL such as " + example);
        }
    }

    public static void requireKey(Secret key, String property) {
        if (!key.reveal().matches("\\p{Graph}*")) {
            throw new IllegalArgumentException(property + " holds spaces or characters that no key has");
        }
    }

    /** Requires 1 KB to 1 GB. */
    public static void requireFileSize(DataSize size, String property) {
        requireRange(size, SMALLEST_FILE, LARGEST_FILE, property);
    }

    /** Requires limits of calls, where 0 means unlimited. */
    public static void requireCallLimits(int concurrency, int perMinute, String prefix) {
        requireRange(concurrency, 0, MOST_CALLS, prefix + ".concurrency");
        requireRange(perMinute, 0, MOST_CALLS, prefix + ".per-minute");
    }

    /** Limits of an engine's calls, of which 0 is unlimited. */
    public static ProviderLimits callLimits(int concurrency, int perMinute) {
        return new ProviderLimits(
                concurrency == 0 ? Integer.MAX_VALUE : concurrency, perMinute == 0 ? Integer.MAX_VALUE : perMinute);
    }
}
