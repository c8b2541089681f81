package dev.rekap.report.config;

import java.time.Duration;

/** Refuses settings that make no sense. */
final class Bounds {

    private Bounds() {}

    static void check(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(name + " is from " + least + " to " + most + ", not " + value);
        }
    }
}
