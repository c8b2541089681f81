package dev.rekap.gateway.channel.updates;

import dev.rekap.gateway.channel.leader.LeaderElection;
import dev.rekap.gateway.channel.outbox.Sender;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Health of the connection to Telegram. It is down, so that the service is restarted, only when polling or sending stands still; what
 * a restart would not mend is a detail.
 *
 * @param leadership none if there is no bot
 * @param watch none if Telegram pushes the updates, or there is no bot
 * @param sender none if there is no bot
 */
public record TelegramHealth(
        @Nullable LeaderElection leadership,
        @Nullable PollMonitor watch,
        @Nullable Sender sender) implements HealthIndicator {

    @Override
    public Health health() {
        if (leadership == null) {
            return Health.up()
                    .withDetail("bot", "off: set REKAP_TELEGRAM_TOKEN to turn it on")
                    .build();
        }
        boolean sends = sender == null || sender.isAlive();
        Health.Builder health = sends && (watch == null || watch.isAlive()) ? Health.up() : Health.down();
        if (!sends) {
            health.withDetail("sending", "stands still");
        }
        health.withDetail("leads", leadership.isLeading());
        if (watch == null) {
            return health.withDetail("updates", "brought by Telegram").build();
        }
        health.withDetail("updates", watch.onDuty() ? "polled here" : "polled by another replica");
        watch.problem().ifPresent(problem -> health.withDetail("problem", problem));
        return health.build();
    }
}
