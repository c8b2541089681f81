package dev.rekap.gateway.channel.updates;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.bus.PublishException;
import dev.rekap.bus.RawPublisher;
import dev.rekap.contracts.RawQueue;
import dev.rekap.gateway.channel.ChatEvent;
import dev.rekap.gateway.channel.Origin;
import dev.rekap.gateway.channel.Origin.ChatKind;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class HandleUpdateTest {

    private static final ChatEvent EVENT = new ChatEvent.TextWritten(
            new Origin(3, 7, 0, ChatKind.PRIVATE, 7, "id", 5, Instant.EPOCH), "halo", true, null);
    private static final byte[] RAW = "{}".getBytes(UTF_8);

    private final List<ChatEvent> given = new ArrayList<>();
    private final Parking parking = new Parking();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

    @Test
    void whatIsHandledIsDone() throws Exception {
        handling(_ -> {}).handle(EVENT, RAW);

        assertThat(given).containsExactly(EVENT);
        assertThat(counted("done")).isOne();
    }

    @Test
    void aFailureIsTriedAgain() throws Exception {
        handling(_ -> failIf(given.size() < 3, new IllegalStateException("of the test")))
                .handle(EVENT, RAW);

        assertThat(given).containsExactly(EVENT, EVENT, EVENT);
        assertThat(parking.reasons).isEmpty();
    }

    @Test
    void whatFailsAgainAndAgainIsParkedAndThePersonIsTold() throws Exception {
        handling(event -> failIf(event.equals(EVENT), new IllegalStateException("secret words")))
                .handle(EVENT, RAW);

        assertThat(given).containsExactly(EVENT, EVENT, EVENT, new ChatEvent.HandlingFailed(EVENT.origin()));
        assertThat(parking.reasons).containsExactly("handling fails: IllegalStateException");
        assertThat(counted("parked")).isOne();
    }

    @Test
    void parksWhatOverflowsTheStack() throws Exception {
        handling(event -> {
                    if (event.equals(EVENT)) {
                        throw new StackOverflowError("of the test");
                    }
                })
                .handle(EVENT, RAW);

        assertThat(parking.reasons).containsExactly("handling fails: StackOverflowError");
        assertThat(given).last().isEqualTo(new ChatEvent.HandlingFailed(EVENT.origin()));
    }

    @Test
    void whoCannotBeToldDoesNotHoldTheLane() throws Exception {
        handling(_ -> failIf(true, new IllegalStateException())).handle(EVENT, RAW);

        assertThat(parking.reasons).hasSize(1);
    }

    @Test
    void aParkingThatIsFullIsWaitedFor() throws Exception {
        parking.refuse = 3;

        handling(event -> failIf(event.equals(EVENT), new IllegalStateException()))
                .handle(EVENT, RAW);

        assertThat(parking.reasons).hasSize(1);
        assertThat(parking.refuse).isZero();
    }

    @Test
    void aDatabaseThatIsAwayIsWaitedForAsLongAsItTakes() throws Exception {
        handling(_ -> {
                    failIf(given.size() < 20, new IllegalStateException(new SQLTransientConnectionException("away")));
                    failIf(given.size() < 40, new IllegalStateException(new SQLException("starting", "57P03")));
                    failIf(given.size() < 60, new IllegalStateException(new SQLException("deadlock", "40P01")));
                })
                .handle(EVENT, RAW);

        assertThat(given).hasSize(60);
        assertThat(parking.reasons).isEmpty();
    }

    @Test
    void aFaultInAStatementIsNoReasonToWait() throws Exception {
        handling(event ->
                        failIf(event.equals(EVENT), new IllegalStateException(new SQLException("no column", "42703"))))
                .handle(EVENT, RAW);

        assertThat(parking.reasons).hasSize(1);
    }

    private HandleUpdate handling(Consumer<ChatEvent> behaviour) {
        return new HandleUpdate(
                event -> {
                    given.add(event);
                    behaviour.accept(event);
                },
                parking,
                meters,
                Duration.ofMillis(1));
    }

    private double counted(String result) {
        return meters.counter("rekap.telegram.updates", "kind", "TextWritten", "result", result)
                .count();
    }

    private static void failIf(boolean condition, RuntimeException failure) {
        if (condition) {
            throw failure;
        }
    }

    private static final class Parking implements RawPublisher {

        final List<String> reasons = new ArrayList<>();
        int refuse;

        @Override
        public void publish(RawQueue queue, byte[] body) {
            throw new AssertionError("nothing is published here");
        }

        @Override
        public void park(RawQueue queue, byte[] body, String reason) {
            if (refuse > 0) {
                refuse--;
                throw new PublishException("full");
            }
            reasons.add(reason);
        }
    }
}
