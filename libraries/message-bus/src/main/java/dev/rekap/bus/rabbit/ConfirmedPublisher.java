package dev.rekap.bus.rabbit;

import dev.rekap.bus.PublishException;
import dev.rekap.bus.Publisher;
import dev.rekap.bus.RawPublisher;
import dev.rekap.bus.json.MessageCodec;
import dev.rekap.bus.observe.PublishMeters;
import dev.rekap.contracts.RawQueue;
import dev.rekap.contracts.StepQueue;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.core.MessagePropertiesBuilder;
import org.springframework.amqp.rabbit.connection.ConnectionFactory;
import org.springframework.amqp.rabbit.connection.RabbitUtils;
import org.springframework.amqp.rabbit.core.RabbitOperations;
import org.springframework.amqp.rabbit.core.RabbitTemplate;

/** Publishes and waits until the broker has confirmed and a queue has taken the message; nothing less counts. */
public final class ConfirmedPublisher implements Publisher, RawPublisher {

    private final RabbitTemplate template;
    private final MessageCodec codec;
    private final Duration confirmTimeout;
    private final PublishMeters meters;

    /**
     * Takes a template that can tell.
     *
     * @throws IllegalStateException if its connections would not report what the broker did with a message
     */
    public ConfirmedPublisher(
            RabbitTemplate template, MessageCodec codec, Duration confirmTimeout, PublishMeters meters) {
        ConnectionFactory connections = template.getConnectionFactory();
        if (!connections.isPublisherConfirms() || !connections.isPublisherReturns()) {
            throw new IllegalStateException(
                    "messages could be lost: set spring.rabbitmq.publisher-confirm-type=correlated"
                            + " and spring.rabbitmq.publisher-returns=true");
        }
        this.template = template;
        this.codec = codec;
        this.confirmTimeout = confirmTimeout;
        this.meters = meters;
        template.setMandatory(true);
        template.setObservationConvention(new PublishSpans());
        // A blocked or reset publisher must not take the consumers' connection with it.
        template.setUsePublisherConnection(true);
    }

    @Override
    public void publish(dev.rekap.contracts.Message message) {
        publishAll(List.of(message));
    }

    @Override
    public void publishAll(List<dev.rekap.contracts.Message> messages) {
        sendAll(messages.stream().map(this::fact).toList());
    }

    private Unconfirmed fact(dev.rekap.contracts.Message message) {
        String type = message.type();
        MessageProperties properties = json();
        properties.setHeader(BusHeaders.TYPE, type);
        return new Unconfirmed(StepQueue.EXCHANGE, type, message(codec.encode(message), properties));
    }

    @Override
    public void publish(RawQueue queue, byte[] body) {
        send("", queue.queueName(), message(body, json()));
    }

    @Override
    public void park(RawQueue queue, byte[] body, String reason) {
        MessageProperties properties = json();
        properties.setHeader(BusHeaders.PARKED_REASON, reason);
        send("", queue.parkingName(), message(body, properties));
    }

    private static MessageProperties json() {
        return MessagePropertiesBuilder.newInstance()
                .setContentType(MessageProperties.CONTENT_TYPE_JSON)
                .setContentEncoding("UTF-8")
                .setDeliveryMode(MessageDeliveryMode.PERSISTENT)
                .setMessageId(UUID.randomUUID().toString())
                .build();
    }

    private static Message message(byte[] body, MessageProperties properties) {
        return MessageBuilder.withBody(body).andProperties(properties).build();
    }

    /**
     * Sends a message as it is.
     *
     * @throws PublishException if it was not confirmed in time, was refused, or no queue took it
     */
    void send(String exchange, String routingKey, Message message) {
        sendAll(List.of(new Unconfirmed(exchange, routingKey, message)));
    }

    private void sendAll(List<Unconfirmed> messages) {
        if (messages.isEmpty()) {
            return;
        }
        long began = System.nanoTime();
        try {
            template.invoke(channel -> {
                messages.forEach(message -> message.sendOn(channel));
                return requireAll(messages, channel, began);
            });
        } catch (AmqpException e) {
            PublishException unreachable = new PublishException("the broker cannot be reached", e);
            messages.forEach(message -> measure(message, unreachable.reason(), began));
            throw unreachable;
        }
    }

    /** Waits for the broker's word on each, so that all are measured, and throws the first failure. */
    private boolean requireAll(List<Unconfirmed> messages, RabbitOperations channel, long began) {
        @Nullable PublishException failure = null;
        for (Unconfirmed message : messages) {
            try {
                message.requireTaken(confirmTimeout.minusNanos(System.nanoTime() - began));
                measure(message, PublishMeters.NONE, began);
            } catch (PublishException e) {
                measure(message, e.reason(), began);
                failure = failure == null ? e : failure;
            }
        }
        if (failure != null) {
            forget(channel);
            throw failure;
        }
        return true;
    }

    private void measure(Unconfirmed message, String error, long began) {
        meters.published(
                PublishSpans.destination(message.exchange(), message.routingKey()), error, System.nanoTime() - began);
    }

    /** RabbitMQ 3.10 goes on refusing on a channel that met a full quorum queue, also after there is room again. */
    private static void forget(RabbitOperations operations) {
        operations.execute(channel -> {
            RabbitUtils.setPhysicalCloseRequired(channel, true);
            return true;
        });
    }
}
