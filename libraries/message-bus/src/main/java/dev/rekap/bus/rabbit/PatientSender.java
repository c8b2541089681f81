package dev.rekap.bus.rabbit;

import dev.rekap.bus.PublishException;
import dev.rekap.bus.RetryRung;
import dev.rekap.contracts.StepQueue;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageDeliveryMode;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.messaging.Message;
import org.springframework.util.backoff.BackOffExecution;
import org.springframework.util.backoff.ExponentialBackOff;

/**
 * Sends what follows from an input, again and again while the broker refuses, with the input unacked meanwhile. Working on
 * would only make more that cannot be delivered; handing the input back would only have it come again at once.
 */
final class PatientSender {

    private static final Logger LOG = LoggerFactory.getLogger(PatientSender.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

    private final ConfirmedPublisher publisher;
    private final Duration patience;
    private final BooleanSupplier stopping;

    /**
     * Makes a sender.
     *
     * @param patience after which the input is handed back to the broker after all: below the broker's consumer timeout
     * @param stopping whether the service is going down, and the broker should have the input back now
     */
    PatientSender(ConfirmedPublisher publisher, Duration patience, BooleanSupplier stopping) {
        this.publisher = publisher;
        this.patience = patience;
        this.stopping = stopping;
    }

    /** Facts that arrived before another was refused are published again with it. */
    void publishAll(List<dev.rekap.contracts.Message> facts) {
        persist(() -> publisher.publishAll(facts));
    }

    void sendToWait(RetryRung rung, StepQueue origin, Message<byte[]> message, int retries) {
        MessageProperties properties = copied(message);
        properties.setHeader(BusHeaders.RETRIES, retries);
        persist(() -> publisher.send(rung.queue(), origin.queueName(), amqp(message, properties)));
    }

    void park(StepQueue queue, Message<byte[]> message, String reason) {
        MessageProperties properties = copied(message);
        properties.setHeader(BusHeaders.PARKED_REASON, reason);
        persist(() -> publisher.send("", queue.parkingName(), amqp(message, properties)));
    }

    private void persist(Runnable send) {
        long end = System.nanoTime() + patience.toNanos();
        ExponentialBackOff backOff = new ExponentialBackOff(FIRST_PAUSE.toMillis(), 2);
        backOff.setMaxInterval(LONGEST_PAUSE.toMillis());
        BackOffExecution pauses = backOff.start();
        while (true) {
            try {
                send.run();
                return;
            } catch (PublishException e) {
                if (stopping.getAsBoolean() || Thread.currentThread().isInterrupted() || System.nanoTime() > end) {
                    throw e;
                }
                Duration pause = Duration.ofMillis(pauses.nextBackOff());
                LOG.warn("Output not taken ({}); its input stays unacked, next try in {}", e.getMessage(), pause);
                sleep(pause, e);
            }
        }
    }

    private static void sleep(Duration pause, PublishException cause) {
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cause;
        }
    }

    /** Our own headers only: those that the broker added on the way, such as x-death, would grow with every round. */
    private static MessageProperties copied(Message<byte[]> message) {
        MessageProperties properties = new MessageProperties();
        properties.setContentType(MessageProperties.CONTENT_TYPE_JSON);
        properties.setDeliveryMode(MessageDeliveryMode.PERSISTENT);
        for (String name : new String[] {BusHeaders.TYPE, BusHeaders.RETRIES}) {
            Object value = message.getHeaders().get(name);
            if (value != null) {
                properties.setHeader(name, value);
            }
        }
        return properties;
    }

    private static org.springframework.amqp.core.Message amqp(Message<byte[]> message, MessageProperties properties) {
        return MessageBuilder.withBody(message.getPayload())
                .andProperties(properties)
                .build();
    }
}
