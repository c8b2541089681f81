package dev.rekap.bus.rabbit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.bus.StepQueue;
import org.junit.jupiter.api.Test;

class ReplayParkedTest {

    @Test
    void queuesAreKnownByTheirShortAndTheirFullName() {
        for (StepQueue queue : StepQueue.values()) {
            assertThat(ReplayParked.named(queue.queueName())).contains(queue);
        }
        assertThat(ReplayParked.named("stt")).contains(StepQueue.STT);
    }

    @Test
    void otherQueuesAreNot() {
        assertThat(ReplayParked.named("rekap.stt.dlq")).isEmpty();
        assertThat(ReplayParked.named("")).isEmpty();
    }
}
