package dev.rekap.report.config;

import java.time.Duration;

/** Checks that a duration in the settings lies within a range. */
final class DurationRange {

    private DurationRange() {}

    static void check(String name, Duration value, Duration least, Duration most) {
        if (value.compareTo(least) < 0 || value.compareTo(most) > 0) {
            throw new IllegalArgumentException(name + " is from " + least + " to " + most + ", not " + value);
        }
    }
}
