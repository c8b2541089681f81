package dev.rekap.stt.pieces;

/**
 * From when to when, in seconds from the start of a recording.
 *
 * @param start 0 or more
 * @param end after the start
 */
public record TimeRange(double start, double end) {

    public TimeRange {
        if (!(start >= 0 && end > start)) {
            throw new IllegalArgumentException("a stretch begins before it ends");
        }
    }

    public double seconds() {
        return end - start;
    }
}
