package dev.rekap.gateway.channel.updates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.gateway.channel.leader.LeaderElection;
import dev.rekap.gateway.channel.postgres.AdvisoryLock;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.Status;

class TelegramHealthTest {

    private final LeaderElection nobody = new LeaderElection(
            () -> {
                throw new SQLException("no database in this test");
            },
            AdvisoryLock.of(1),
            List.of(),
            "test",
            _ -> {});

    @Test
    void withoutATokenAllIsWellAndSaysHowToTurnTheBotOn() {
        Health health = new TelegramHealth(null, null, null).health();

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails().toString()).contains("REKAP_TELEGRAM_TOKEN");
    }

    @Test
    void withAWebhookThereIsNoPollingToWatch() {
        Health health = new TelegramHealth(nobody, null, null).health();

        assertThat(health.getStatus()).isEqualTo(Status.UP);
        assertThat(health.getDetails()).containsEntry("leads", false).containsEntry("updates", "brought by Telegram");
    }
}
