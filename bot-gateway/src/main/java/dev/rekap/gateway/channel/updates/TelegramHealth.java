package dev.rekap.gateway.channel.updates;

import dev.rekap.gateway.channel.leader.Leadership;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/**
 * Says how the bot stands with Telegram. It is down, and the service is to be restarted, only when polls have stopped coming back;
 * what a restart would not mend is said as a detail.
 */
public final class TelegramHealth implements HealthIndicator {

    private final @Nullable Leadership leadership;
    private final @Nullable PollWatch watch;

    /**
     * Makes it.
     *
     * @param leadership none if there is no bot
     * @param watch none if Telegram brings the updates itself, or there is no bot
     */
    public TelegramHealth(@Nullable Leadership leadership, @Nullable PollWatch watch) {
        this.leadership = leadership;
        this.watch = watch;
    }

    @Override
    public Health health() {
        if (leadership == null) {
            return Health.up()
                    .withDetail("bot", "off: set REKAP_TELEGRAM_TOKEN to turn it on")
                    .build();
        }
        Health.Builder health = watch == null || watch.isAlive() ? Health.up() : Health.down();
        health.withDetail("leads", leadership.isLeading());
        if (watch == null) {
            return health.withDetail("updates", "brought by Telegram").build();
        }
        health.withDetail("updates", watch.onDuty() ? "polled here" : "polled by another replica");
        watch.problem().ifPresent(problem -> health.withDetail("problem", problem));
        return health.build();
    }
}
