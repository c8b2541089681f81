package dev.rekap.gateway.channel.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.gateway.channel.outbox.Sender.SendRate;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SendRateLimiterTest {

    private static final long SECOND = 1_000_000_000L;
    private static final long MILLI = 1_000_000L;

    private final SendRateLimiter limits = new SendRateLimiter(SendRate.DEFAULT);

    @Test
    void theFirstCallMayStartAtOnce() {
        assertThat(limits.chatFreeAt(1, 5)).isEqualTo(5);
        assertThat(limits.overallFreeAt(5)).isEqualTo(5);
    }

    @Test
    void aChatIsFreeASecondAfterTheAnswer() {
        call(1, 0, 300 * MILLI);

        assertThat(limits.chatFreeAt(1, 400 * MILLI)).isEqualTo(1_300 * MILLI);
        assertThat(limits.chatFreeAt(2, 400 * MILLI)).isEqualTo(400 * MILLI);
    }

    @Test
    void aChatIsNotFreeWhileACallIsInFlight() {
        limits.started();
        limits.started(1L);

        assertThat(limits.chatFreeAt(1, SECOND)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void aCallThatWasNotMadeCountsForNothing() {
        limits.started();
        limits.started(1L);
        limits.withdrawn();
        limits.withdrawn(1);

        assertThat(limits.chatFreeAt(1, 7)).isEqualTo(7);
        assertThat(limits.overallFreeAt(7)).isEqualTo(7);
    }

    @Test
    void aGroupHearsTwentyCallsAMinute() {
        for (int i = 0; i < 20; i++) {
            call(-1, 2L * i * SECOND, 2L * i * SECOND);
        }

        assertThat(limits.chatFreeAt(-1, 40 * SECOND)).isEqualTo(60 * SECOND + 1);
        assertThat(limits.chatFreeAt(1, 40 * SECOND)).isEqualTo(40 * SECOND);
    }

    @Test
    void whatAnotherReplicaSentToAGroupCountsToo() {
        for (int i = 0; i < 20; i++) {
            limits.remember(-1, i * SECOND);
        }

        assertThat(limits.chatFreeAt(-1, 30 * SECOND)).isEqualTo(60 * SECOND + 1);
    }

    @Test
    void thirtyCallsASecondAreAll() {
        for (int chat = 1; chat <= 30; chat++) {
            call(chat, 0, 10 * MILLI);
        }

        assertThat(limits.overallFreeAt(20 * MILLI)).isEqualTo(1_010 * MILLI + 1);
    }

    @Test
    void callsInFlightCountForTheSecondTheyEndIn() {
        for (int chat = 1; chat <= 30; chat++) {
            limits.started();
            limits.started((long) chat);
        }

        assertThat(limits.overallFreeAt(5 * SECOND)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void retryAfterIsObeyedInItsChat() {
        limits.hold(1, Duration.ofSeconds(7), 0);

        assertThat(limits.chatFreeAt(1, SECOND)).isEqualTo(7 * SECOND);
        assertThat(limits.chatFreeAt(2, SECOND)).isEqualTo(SECOND);
        assertThat(limits.overallFreeAt(SECOND)).isEqualTo(SECOND);
    }

    @Test
    void retryAfterInSeveralChatsIsObeyedInAll() {
        limits.hold(1, Duration.ofSeconds(7), 0);
        limits.hold(2, Duration.ofSeconds(9), 1);
        limits.hold(3, Duration.ofSeconds(8), 2);

        assertThat(limits.overallFreeAt(SECOND)).isEqualTo(8 * SECOND + 2);
    }

    @Test
    void whatIsLongAgoIsForgotten() {
        call(-1, 0, 0);
        limits.tidy(2 * 60 * SECOND);

        assertThat(limits.chatFreeAt(-1, 2 * 60 * SECOND)).isEqualTo(2 * 60 * SECOND);
    }

    /** Whatever calls are made as soon as they may: wherever Telegram counts between start and answer, no limit is broken. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void noLimitIsEverBroken(long seed) {
        Random random = new Random(seed);
        PriorityQueue<long[]> inFlight = new PriorityQueue<>((a, b) -> Long.compare(a[0], b[0]));
        Map<Long, List<long[]>> calls = new HashMap<>();
        long now = 0;
        while (now < 200 * SECOND) {
            while (!inFlight.isEmpty() && inFlight.peek()[0] <= now) {
                long[] answered = inFlight.remove();
                limits.answered(answered[0]);
                limits.answered(answered[1], answered[0]);
                calls.computeIfAbsent(answered[1], _ -> new ArrayList<>()).add(new long[] {answered[2], answered[0]});
            }
            for (long chat = -5; chat <= 60; chat++) {
                if (limits.overallFreeAt(now) <= now && limits.chatFreeAt(chat, now) <= now && random.nextInt(3) > 0) {
                    limits.started();
                    limits.started(chat);
                    inFlight.add(new long[] {now + random.nextLong(1, 700 * MILLI), chat, now});
                }
            }
            now += random.nextLong(1, 40 * MILLI);
        }
        List<Long> all = new ArrayList<>();
        calls.forEach((chat, made) -> {
            made.sort((a, b) -> Long.compare(a[0], b[0]));
            List<Long> counted = new ArrayList<>();
            for (int i = 0; i < made.size(); i++) {
                if (i > 0) {
                    assertThat(made.get(i)[0] - made.get(i - 1)[1]).isGreaterThanOrEqualTo(SECOND);
                }
                // Telegram counts at some moment while the call is under way.
                counted.add(random.nextLong(made.get(i)[0], made.get(i)[1] + 1));
            }
            all.addAll(counted);
            if (chat < 0) {
                assertThat(mostWithin(counted, 60 * SECOND)).isLessThanOrEqualTo(20);
            }
        });
        assertThat(mostWithin(all, SECOND)).isBetween(20, 30);
    }

    private static int mostWithin(List<Long> times, long window) {
        List<Long> sorted = times.stream().sorted().toList();
        int most = 0;
        int first = 0;
        for (int last = 0; last < sorted.size(); last++) {
            while (sorted.get(last) - sorted.get(first) >= window) {
                first++;
            }
            most = Math.max(most, last - first + 1);
        }
        return most;
    }

    private void call(long chat, long start, long answer) {
        assertThat(limits.chatFreeAt(chat, start)).isLessThanOrEqualTo(start);
        limits.started();
        limits.started(chat);
        limits.answered(answer);
        limits.answered(chat, answer);
    }
}
