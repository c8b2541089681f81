package dev.rekap.gateway.channel.telegram;

import java.time.Duration;

/**
 * How long a call may take.
 *
 * @param connect to reach Telegram
 * @param silence that is borne on a connection, in either direction
 * @param call altogether, uploads included; downloads may take longer
 */
public record CallTimeouts(Duration connect, Duration silence, Duration call) {

    public static final CallTimeouts DEFAULT =
            new CallTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(60));
}
