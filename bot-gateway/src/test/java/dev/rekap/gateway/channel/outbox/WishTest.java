package dev.rekap.gateway.channel.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class WishTest {

    private static final long SECOND = 1_000_000_000L;

    private final Wish wish = new Wish();

    @Test
    void whatIsWantedLaterIsNotPutOffByWantingItAgain() {
        wish.want(0, 5);
        wish.want(4, 9);

        assertThat(wish.isReady(4)).isFalse();
        assertThat(wish.isReady(5)).isTrue();
    }

    @Test
    void whatIsWantedSoonerIsDueSooner() {
        wish.want(0, 500);
        wish.want(1, 1);

        assertThat(wish.isReady(1)).isTrue();
    }

    @Test
    void whatCameSinceTheLookIsNotForgotten() {
        wish.want(0, 0);
        int look = wish.generation();
        wish.want(1, 1);
        wish.nothing(look);
        assertThat(wish.isWanted()).isTrue();

        wish.nothing(wish.generation());
        assertThat(wish.isWanted()).isFalse();
    }

    @Test
    void pausesGrowUpToAMinute() {
        wish.want(0, 0);
        wish.later(0, Duration.ZERO);
        assertThat(wish.due()).isEqualTo(SECOND);
        wish.later(0, Duration.ZERO);
        assertThat(wish.due()).isEqualTo(2 * SECOND);
        for (int i = 0; i < 100; i++) {
            wish.later(0, Duration.ZERO);
        }
        assertThat(wish.due()).isEqualTo(64 * SECOND);
        wish.later(0, Duration.ofMinutes(3));
        assertThat(wish.due()).isEqualTo(180 * SECOND);
    }

    @Test
    void aPauseIsNotCutShortBySomethingNew() {
        wish.want(0, 0);
        wish.later(0, Duration.ZERO);
        wish.want(1, 1);

        assertThat(wish.isReady(2)).isFalse();
        wish.done(SECOND);
        wish.later(SECOND, Duration.ZERO);
        assertThat(wish.due()).as("begins anew").isEqualTo(2 * SECOND);
    }
}
