package dev.rekap.gateway.channel.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class PendingSendTest {

    private static final long SECOND = 1_000_000_000L;

    private final PendingSend pending = new PendingSend();

    @Test
    void whatIsWantedLaterIsNotPutOffByWantingItAgain() {
        pending.want(0, 5);
        pending.want(4, 9);

        assertThat(pending.isReady(4)).isFalse();
        assertThat(pending.isReady(5)).isTrue();
    }

    @Test
    void whatIsWantedSoonerIsDueSooner() {
        pending.want(0, 500);
        pending.want(1, 1);

        assertThat(pending.isReady(1)).isTrue();
    }

    @Test
    void whatCameSinceTheLookIsNotForgotten() {
        pending.want(0, 0);
        int look = pending.generation();
        pending.want(1, 1);
        pending.nothing(look);
        assertThat(pending.isWanted()).isTrue();

        pending.nothing(pending.generation());
        assertThat(pending.isWanted()).isFalse();
    }

    @Test
    void pausesGrowUpToAMinute() {
        pending.want(0, 0);
        pending.later(0, Duration.ZERO);
        assertThat(pending.due()).isEqualTo(SECOND);
        pending.later(0, Duration.ZERO);
        assertThat(pending.due()).isEqualTo(2 * SECOND);
        for (int i = 0; i < 100; i++) {
            pending.later(0, Duration.ZERO);
        }
        assertThat(pending.due()).isEqualTo(64 * SECOND);
        pending.later(0, Duration.ofMinutes(3));
        assertThat(pending.due()).isEqualTo(180 * SECOND);
    }

    @Test
    void aPauseIsNotCutShortBySomethingNew() {
        pending.want(0, 0);
        pending.later(0, Duration.ZERO);
        pending.want(1, 1);

        assertThat(pending.isReady(2)).isFalse();
        pending.done(SECOND);
        pending.later(SECOND, Duration.ZERO);
        assertThat(pending.due()).as("begins anew").isEqualTo(2 * SECOND);
    }
}
