package dev.rekap.gateway.channel.updates;

import com.rabbitmq.client.Channel;
import dev.rekap.bus.observe.QueueMeters;
import dev.rekap.bus.observe.QueueMeters.Outcome;
import dev.rekap.bus.rabbit.BusHeaders;
import dev.rekap.contracts.channel.ChannelQueues;
import dev.rekap.gateway.channel.ChatEvent;
import dev.rekap.gateway.channel.updates.UpdateReader.UnreadableUpdateException;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.AcknowledgeMode;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.listener.DirectMessageListenerContainer;
import org.springframework.amqp.rabbit.listener.api.ChannelAwareMessageListener;

/**
 * Consumes the queue of updates and dispatches them to the lanes of their chats. An update is acked when it was handled; what this replica
 * holds unacked when it dies, the broker gives to the next.
 */
public final class UpdateConsumer implements AutoCloseable {

    /**
     * So many updates are in hand at once, some kilobytes each: more than somebody forwards at a time, so that the burst of one chat
     * keeps no other waiting.
     */
    static final int IN_HAND = 2_500;

    private static final Logger LOG = LoggerFactory.getLogger(UpdateConsumer.class);

    private final DirectMessageListenerContainer container;
    private final UpdateReader reader;
    private final HandleUpdate handle;
    private final ChatLanes lanes = new ChatLanes();
    private final MeterRegistry meters;
    private final QueueMeters queue;
    private final Traces traces;
    private final Duration patience;

    /**
     * Makes it; it reads from {@link #start()} on.
     *
     * @param patience for what is in hand when the service stops
     */
    public UpdateConsumer(
            ConnectionFactory broker,
            UpdateReader reader,
            HandleUpdate handle,
            MeterRegistry meters,
            Traces traces,
            Duration patience) {
        this.reader = reader;
        this.handle = handle;
        this.meters = meters;
        this.traces = traces;
        this.queue = new QueueMeters(meters, ChannelQueues.UPDATES.queueName(), Clock.systemUTC());
        this.patience = patience;
        this.container = new DirectMessageListenerContainer(broker);
        container.setQueueNames(ChannelQueues.UPDATES.queueName());
        container.setAcknowledgeMode(AcknowledgeMode.MANUAL);
        container.setPrefetchCount(IN_HAND);
        container.setMissingQueuesFatal(false);
        container.setFailedDeclarationRetryInterval(2_000);
        container.setMessageListener(
                (ChannelAwareMessageListener) (message, channel) -> dispatch(message, Objects.requireNonNull(channel)));
    }

    public void start() {
        container.start();
    }

    private void dispatch(Message message, Channel channel) {
        byte[] raw = message.getBody();
        long began = System.nanoTime();
        Object publishedAt = message.getMessageProperties().getHeader(BusHeaders.PUBLISHED_AT);
        queue.taken(publishedAt);
        long tag = message.getMessageProperties().getDeliveryTag();
        Optional<ChatEvent> event;
        try {
            event = reader.read(raw);
        } catch (UnreadableUpdateException e) {
            LOG.error("Unreadable update parked: {}", e.getMessage());
            count("unreadable", "parked");
            lanes.add(0, () -> {
                handle.park(raw, "unreadable: " + e.getMessage());
                queue.parked();
                queue.processed(Outcome.FAILED, System.nanoTime() - began);
                ack(channel, tag);
            });
            return;
        }
        if (event.isEmpty()) {
            count("other", "ignored");
            ack(channel, tag);
            return;
        }
        Object traceparent = message.getMessageProperties().getHeader(Traces.TRACEPARENT);
        lanes.add(
                event.get().origin().chat(),
                () -> traces.continueTrace(traceparent, ChannelQueues.UPDATES.queueName() + " process", () -> {
                    Outcome outcome = handle.handle(event.get(), raw);
                    if (outcome == Outcome.FAILED) {
                        queue.parked();
                    }
                    queue.processed(outcome, System.nanoTime() - began);
                    ack(channel, tag);
                    return outcome;
                }));
    }

    /** If the channel is gone the update comes again, and is known by its number. */
    private static void ack(Channel channel, long tag) {
        try {
            channel.basicAck(tag, false);
        } catch (IOException | RuntimeException e) {
            LOG.debug("Update was handled, but not acknowledged, and will be redelivered: {}", e.getMessage());
        }
    }

    private void count(String kind, String result) {
        meters.counter("rekap.telegram.updates", "kind", kind, "result", result).increment();
    }

    /** Finishes what is in hand; the rest goes back to the broker. */
    @Override
    public void close() {
        try {
            lanes.finish(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        container.destroy();
    }
}
