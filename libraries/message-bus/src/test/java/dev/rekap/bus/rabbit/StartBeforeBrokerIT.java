package dev.rekap.bus.rabbit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.bus.Outcome;
import dev.rekap.environment.Part;
import dev.rekap.environment.TestEnvironment;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class StartBeforeBrokerIT {

    @Test
    void aServiceThatStartsBeforeItsBrokerWaitsWithOneWarningAndThenConnects(CapturedOutput output) {
        TestEnvironment stack = RealBroker.stack();
        stack.stopPart(Part.RABBITMQ);
        try (TestService service = TestService.start(stack, _ -> Outcome.done())) {
            try {
                await("several attempts")
                        .during(Duration.ofSeconds(5))
                        .atMost(Duration.ofSeconds(30))
                        .until(() -> output.getAll().contains("Broker not reachable"));
            } finally {
                // In any case: other tests need it.
                stack.startPart(Part.RABBITMQ);
            }
            await("the connection")
                    .atMost(Duration.ofMinutes(1))
                    .until(() -> output.getAll().contains("Broker reachable after"));
            assertThat(service.admin().getQueueInfo("rekap.stt")).isNotNull();
        }
        assertThat(output.getAll().lines().filter(line -> line.contains(" ERROR ") || line.startsWith("\tat ")))
                .isEmpty();
        assertThat(output.getAll().lines().filter(line -> line.contains(" WARN ") && line.contains("roker")))
                .singleElement()
                .asString()
                .contains("Broker not reachable");
    }
}
