package dev.rekap.gateway.decisions;

import java.time.Duration;
import java.time.ZoneId;

/**
 * Limits of a user, and of how long things may take.
 *
 * @param maxDownload bytes that bots may download; 0 for any
 * @param filesPerHour files and texts of a user
 * @param transferWithin how long what was sent may take to be brought to ingest-api
 * @param zone in which users read times
 */
public record DecisionLimits(long maxDownload, int filesPerHour, Duration transferWithin, ZoneId zone) {

    /** How long after a part of an album the next one may come. */
    public static final Duration ALBUM_PAUSE = Duration.ofMillis(1500);

    /** How long after its first part an album is closed, whatever comes. */
    public static final Duration ALBUM_MOST = Duration.ofSeconds(10);

    /** How long the button <i>Urungkan</i> is shown; the command takes longer. */
    public static final Duration UNDO_BUTTON = Duration.ofMinutes(15);
}
