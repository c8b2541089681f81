package dev.rekap.bus.rabbit;

import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import dev.rekap.bus.json.ContractsJson;
import dev.rekap.bus.json.MessageCodec;
import dev.rekap.bus.observe.PublishMeters;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

class ConfirmedPublisherTest {

    private final MessageCodec codec = new MessageCodec(ContractsJson.mapper());

    @Test
    void refusesConnectionsThatDoNotConfirm() {
        CachingConnectionFactory connections = new CachingConnectionFactory("localhost");
        connections.setPublisherReturns(true);

        assertThatIllegalStateException()
                .isThrownBy(() -> publisher(connections))
                .withMessageContaining("publisher-confirm-type");
    }

    @Test
    void refusesConnectionsThatDoNotReturn() {
        CachingConnectionFactory connections = new CachingConnectionFactory("localhost");
        connections.setPublisherConfirmType(CachingConnectionFactory.ConfirmType.CORRELATED);

        assertThatIllegalStateException()
                .isThrownBy(() -> publisher(connections))
                .withMessageContaining("publisher-returns");
    }

    private ConfirmedPublisher publisher(CachingConnectionFactory connections) {
        return new ConfirmedPublisher(
                new RabbitTemplate(connections),
                codec,
                Duration.ofSeconds(1),
                new PublishMeters(new SimpleMeterRegistry()));
    }
}
