package dev.rekap.bus.rabbit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.MessageFamilies;
import dev.rekap.contracts.StepQueue;
import org.junit.jupiter.api.Test;

class ReplayParkedTest {

    @Test
    void queuesAreKnownByTheirShortAndTheirFullName() {
        for (StepQueue queue : MessageFamilies.registered().queues()) {
            assertThat(ReplayParked.named(queue.queueName()))
                    .map(ReplayParked.Parked::parking)
                    .contains(queue.parkingName());
        }
        assertThat(ReplayParked.named("stt")).map(ReplayParked.Parked::queue).contains("rekap.stt");
        assertThat(ReplayParked.named("updates"))
                .contains(new ReplayParked.Parked("updates", "rekap.gateway.updates", "rekap.gateway.updates.dlq"))
                .isEqualTo(ReplayParked.named("rekap.gateway.updates"));
    }

    @Test
    void otherQueuesAreNot() {
        assertThat(ReplayParked.named("rekap.stt.dlq")).isEmpty();
        assertThat(ReplayParked.named("")).isEmpty();
    }
}
