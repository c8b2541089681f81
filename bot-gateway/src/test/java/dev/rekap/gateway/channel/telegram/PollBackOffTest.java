package dev.rekap.gateway.channel.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PollBackOffTest {

    private final PollBackOff pauses = new PollBackOff();

    @Test
    void pausesDoubleUpToHalfAMinute() {
        assertThat(next()).hasMillis(500);
        assertThat(next()).hasSeconds(1);
        for (int i = 0; i < 20; i++) {
            next();
        }
        assertThat(next()).hasSeconds(30);
        pauses.reset();
        assertThat(next()).hasMillis(500);
    }

    @Test
    void whatTelegramAsksForIsKeptOnce() {
        assertThat(pauses.next(Duration.ofSeconds(90))).hasSeconds(90);
        assertThat(next()).hasSeconds(1);
    }

    private Duration next() {
        return pauses.next(Duration.ZERO);
    }
}
