package dev.rekap.bus.rabbit;

import static dev.rekap.bus.rabbit.TestService.PATIENCE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.Delivery;
import dev.rekap.bus.Outcome;
import dev.rekap.bus.PublishException;
import dev.rekap.contracts.RawQueue;
import dev.rekap.contracts.channel.ChannelQueues;
import dev.rekap.environment.TestEnvironment;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.connection.RabbitUtils;

/** What is no fact is kept with the same promise. */
class RawQueueIT {

    private static final RawQueue QUEUE = ChannelQueues.UPDATES;

    private static TestEnvironment stack;
    private static TestService service;

    @BeforeAll
    static void start() {
        stack = RealBroker.stack();
        service = TestService.start(stack, _ -> Outcome.done());
        service.admin().purgeQueue(QUEUE.queueName());
        service.admin().purgeQueue(QUEUE.parkingName());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void aMessageIsKeptByteForByte() {
        service.publisher().publish(QUEUE, "{\"update_id\" : 1}".getBytes(UTF_8));

        Delivery kept = take();
        assertThat(new String(kept.getBody(), UTF_8)).isEqualTo("{\"update_id\" : 1}");
        assertThat(kept.getProperties().getDeliveryMode()).as("persistent").isEqualTo(2);
    }

    @Test
    void whatTheQueueRefusesIsNotPromised() {
        stack.limit(QUEUE.queueName(), 1);
        try {
            await().atMost(PATIENCE).until(this::isFull);
            assertThatExceptionOfType(PublishException.class)
                    .isThrownBy(() -> service.publisher().publish(QUEUE, new byte[] {'2'}));
        } finally {
            stack.unlimit();
            service.admin().purgeQueue(QUEUE.queueName());
        }
    }

    @Test
    void whatIsParkedSaysWhyAndGoesBackOnRequest() throws Exception {
        service.publisher().park(QUEUE, "?".getBytes(UTF_8), "no JSON");
        await().atMost(PATIENCE).until(() -> service.ready(QUEUE.parkingName()) == 1);
        ConnectionFactory broker = new ConnectionFactory();
        broker.setUri(stack.rabbitmqUrl());

        assertThat(new ReplayParked(broker).replay(ReplayParked.named("updates").orElseThrow()))
                .isEqualTo(1);

        Delivery back = take();
        assertThat(new String(back.getBody(), UTF_8)).isEqualTo("?");
        assertThat(back.getProperties().getHeaders()).doesNotContainKey(BusHeaders.PARKED_REASON);
    }

    /** A queue with a single active consumer gives nothing to who only asks. */
    private static Delivery take() {
        BlockingQueue<Delivery> came = new LinkedBlockingQueue<>();
        return Objects.requireNonNull(service.rabbit().execute(channel -> {
            channel.basicConsume(QUEUE.queueName(), true, (_, delivery) -> came.add(delivery), _ -> {});
            Delivery first = came.poll(PATIENCE.toSeconds(), TimeUnit.SECONDS);
            RabbitUtils.setPhysicalCloseRequired(channel, true);
            return first;
        }));
    }

    private boolean isFull() {
        try {
            service.publisher().publish(QUEUE, new byte[] {'1'});
            return false;
        } catch (PublishException e) {
            return true;
        }
    }
}
