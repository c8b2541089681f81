package dev.rekap.gateway.channel.updates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.gateway.channel.telegram.TelegramException;
import dev.rekap.gateway.channel.telegram.TelegramException.Kind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class PollMonitorTest {

    private Instant now = Instant.parse("2026-11-01T08:00:00Z");
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PollMonitor watch = new PollMonitor(((InstantSource) () -> now).withZone(ZoneOffset.UTC), meters);

    @Test
    void whoDoesNotPollIsAlive() {
        pass(Duration.ofDays(1));

        assertThat(watch.isAlive()).isTrue();
        assertThat(watch.onDuty()).isFalse();
    }

    @Test
    void twoMinutesWithoutAnAnswerAreTooLong() {
        watch.begin();
        pass(Duration.ofSeconds(119));
        watch.returned(0);
        pass(Duration.ofMinutes(2));
        assertThat(watch.isAlive()).isTrue();

        pass(Duration.ofSeconds(1));

        assertThat(watch.isAlive()).isFalse();
        watch.end();
        assertThat(watch.isAlive()).as("somebody else's duty").isTrue();
    }

    @Test
    void aBrokerThatDoesNotTakeUpdatesIsNoReasonToRestart() {
        watch.begin();
        watch.returned(1);
        pass(Duration.ofHours(1));
        assertThat(watch.isAlive()).isTrue();

        watch.kept(1, true);
        pass(Duration.ofSeconds(119));
        assertThat(watch.isAlive()).isTrue();
        pass(Duration.ofSeconds(2));
        assertThat(watch.isAlive()).isFalse();
    }

    @Test
    void answersThatOnlyRepeatUpdatesAreNoSignOfLife() {
        watch.begin();
        for (int i = 0; i < 5; i++) {
            pass(Duration.ofSeconds(30));
            watch.returned(1);
            watch.kept(1, false);
        }

        assertThat(watch.isAlive()).isFalse();
        assertThat(meters.counter("rekap.telegram.polls", "result", "repeated").count())
                .isEqualTo(5);
        assertThat(meters.counter("rekap.telegram.polled").count()).isEqualTo(5);
    }

    @Test
    void aConflictIsSaidInPlainWordsAndCounted() {
        watch.begin();
        pass(Duration.ofMinutes(1));
        watch.refused(TelegramException.of(Kind.CONFLICT, 409, "Conflict"));
        pass(Duration.ofMinutes(1).plusSeconds(30));

        assertThat(watch.problem())
                .hasValueSatisfying(it -> assertThat(it).contains("another process polls with this token"));
        assertThat(watch.isAlive()).as("a restart would not mend it").isTrue();
        assertThat(meters.counter("rekap.telegram.polls", "result", "conflict").count())
                .isOne();
        watch.returned(0);
        assertThat(watch.problem()).isEmpty();
    }

    @Test
    void anUnknownTokenIsSaidInPlainWords() {
        watch.begin();
        watch.refused(TelegramException.of(Kind.UNAUTHORIZED, 401, "Unauthorized"));

        assertThat(watch.problem()).hasValueSatisfying(it -> assertThat(it).contains("REKAP_TELEGRAM_TOKEN"));
    }

    @Test
    void aTelegramThatCannotBeReachedIsNoAnswer() {
        watch.begin();
        pass(Duration.ofSeconds(121));
        watch.refused(TelegramException.of(Kind.UNAVAILABLE, 0, "ConnectException"));

        assertThat(watch.isAlive()).isFalse();
        assertThat(watch.problem()).hasValueSatisfying(it -> assertThat(it).contains("ConnectException"));
    }

    private void pass(Duration time) {
        now = now.plus(time);
    }
}
