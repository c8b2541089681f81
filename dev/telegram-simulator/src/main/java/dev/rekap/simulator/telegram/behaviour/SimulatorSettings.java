package dev.rekap.simulator.telegram.behaviour;

import java.time.Duration;

/**
 * What can be changed while the simulator runs.
 *
 * @param enforceLimits whether a call beyond the limits is refused, not only counted
 * @param privacyMode whether the bot hears in groups only what is meant for it
 * @param maxDownload bytes of a file that a bot may download; 0 for any number
 * @param chatInterval the least time between two messages to a private chat
 * @param groupPerMinute the most messages to a group in a minute
 * @param perSecond the most messages in a second overall
 * @param linkValidity how long a link to a file lasts
 */
public record SimulatorSettings(
        boolean enforceLimits,
        boolean privacyMode,
        long maxDownload,
        Duration chatInterval,
        int groupPerMinute,
        int perSecond,
        Duration linkValidity) {
    /** As Telegram is, except that limits are only watched. */
    public static final SimulatorSettings USUAL =
            new SimulatorSettings(false, true, 20L << 20, Duration.ofSeconds(1), 20, 30, Duration.ofHours(1));
}
