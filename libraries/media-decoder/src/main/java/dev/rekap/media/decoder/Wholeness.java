package dev.rekap.media.decoder;

import java.util.Map;
import java.util.Set;

/**
 * Tells that sound is missing, by what was found while it was decoded; {@link Structure} tells it by the bytes.
 *
 * <p>Half an order is no order, but a few milliseconds are not half an order. A time that a container states is no measure where
 * it may hold pauses that nobody recorded: there frames are counted.
 */
final class Wholeness {

    /**
     * Seconds that may be missing of a length that is a count of samples in a header. That of MP3 is a count of frames, of which
     * encoder and decoder take some for their start.
     */
    private static final Map<String, Double> COUNTED =
            Map.of("flac", 0.02, "aiff", 0.02, "caf", 0.1, "au", 0.02, "w64", 0.02, "mp3", 0.2);

    /** Of one that is a time of play, which is hardly exact. */
    private static final Set<String> TIMED = Set.of("asf", "avi", "mpeg");

    private static final double TIMED_SLACK_SECONDS = 0.5;
    private static final double TIMED_SLACK_SHARE = 0.05;

    private Wholeness() {}

    /** What is missing, for an operator; empty if the track is whole. */
    static String missing(
            Structure structure, MediaFile media, MediaFile.Track track, TrackReader.Heard heard, long samples) {
        String container = media.container();
        double seconds = samples / (double) WavHeader.RATE;
        double stated = media.statedSeconds();
        if (stated - seconds > COUNTED.getOrDefault(container, Double.MAX_VALUE)
                || (TIMED.contains(container) && stated - seconds > TIMED_SLACK_SECONDS + TIMED_SLACK_SHARE * stated)) {
            return "%.1f of %.1f s could be decoded".formatted(seconds, stated);
        }
        long frames = track.stream().nb_frames();
        // A list of edits may leave out frames that are all there.
        if (container.equals("mp4")
                && (structure.overshoots() || heard.failures() > 0)
                && frames > heard.packets() + 1) {
            return "%d of %d frames are there".formatted(heard.packets(), frames);
        }
        // Frames that do not say how many there are.
        boolean uncounted = container.equals("flac") && stated == 0;
        return uncounted && heard.isLastDamaged() ? "it ends within a frame" : "";
    }
}
