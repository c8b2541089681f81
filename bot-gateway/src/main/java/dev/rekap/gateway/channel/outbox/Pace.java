package dev.rekap.gateway.channel.outbox;

import java.time.Duration;

/**
 * How fast Telegram lets a bot talk; see "My bot is hitting limits" in Telegram's FAQ for bots.
 *
 * @param chatInterval between the answer to a call for a chat and the next call for it
 * @param groupPerMinute calls for a group within any minute
 * @param perSecond calls within any second, for all chats
 */
public record Pace(Duration chatInterval, int groupPerMinute, int perSecond) {

    public static final Pace DEFAULT = new Pace(Duration.ofSeconds(1), 20, 30);
}
