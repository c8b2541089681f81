package dev.rekap.gateway.config;

import dev.rekap.gateway.channel.outbox.Sender.SendRate;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The rate at which the bot sends. The defaults are what Telegram allows; a Bot API server of one's own may be asked for more.
 *
 * @param chatInterval between two calls for a chat, up to a minute
 * @param groupPerMinute calls for a group within a minute, 1 to 10,000
 * @param perSecond calls within a second for all chats, 1 to 10,000
 */
@ConfigurationProperties("rekap.telegram")
public record SendingSettings(
        @DefaultValue("1s") Duration chatInterval,
        @DefaultValue("20") int groupPerMinute,
        @DefaultValue("30") int perSecond) {

    private static final int MOST = 10_000;

    public SendingSettings {
        if (chatInterval.isNegative() || chatInterval.compareTo(Duration.ofMinutes(1)) > 0) {
            throw new IllegalArgumentException("REKAP_TELEGRAM_CHAT_INTERVAL is from 0s to 1m, not " + chatInterval);
        }
        require(groupPerMinute, "REKAP_TELEGRAM_GROUP_PER_MINUTE");
        require(perSecond, "REKAP_TELEGRAM_PER_SECOND");
    }

    SendRate rate() {
        return new SendRate(chatInterval, groupPerMinute, perSecond);
    }

    private static void require(int value, String name) {
        if (value < 1 || value > MOST) {
            throw new IllegalArgumentException(name + " is from 1 to " + MOST + ", not " + value);
        }
    }
}
