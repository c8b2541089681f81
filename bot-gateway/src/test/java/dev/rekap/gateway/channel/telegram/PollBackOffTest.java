package dev.rekap.gateway.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PollBackOffTest {

    private final PollBackOff pauses = new PollBackOff();

    @Test
    void pausesDoubleUpToHalfAMinute() {
        assertThat(pauses.nextBackOffMillis()).isEqualTo(500);
        assertThat(pauses.nextBackOffMillis()).isEqualTo(1_000);
        for (int i = 0; i < 20; i++) {
            pauses.nextBackOffMillis();
        }
        assertThat(pauses.nextBackOffMillis()).isEqualTo(30_000);
        pauses.reset();
        assertThat(pauses.nextBackOffMillis()).isEqualTo(500);
    }

    @Test
    void whatTelegramAsksForIsKeptOnce() {
        pauses.atLeast(Duration.ofSeconds(90));

        assertThat(pauses.nextBackOffMillis()).isEqualTo(90_000);
        assertThat(pauses.nextBackOffMillis()).isEqualTo(1_000);
    }
}
