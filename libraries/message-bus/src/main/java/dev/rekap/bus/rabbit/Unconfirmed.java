package dev.rekap.bus.rabbit;

import dev.rekap.bus.PublishException;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.connection.CorrelationData;
import org.springframework.amqp.rabbit.core.RabbitOperations;

/**
 * A message on its way to the broker.
 *
 * @param correlation what the broker says of it
 */
record Unconfirmed(String exchange, String routingKey, Message message, CorrelationData correlation) {

    Unconfirmed(String exchange, String routingKey, Message message) {
        this(
                exchange,
                routingKey,
                message,
                new CorrelationData(UUID.randomUUID().toString()));
    }

    void sendOn(RabbitOperations channel) {
        message.getMessageProperties().setHeader(BusHeaders.PUBLISHED_AT, System.currentTimeMillis());
        channel.send(exchange, routingKey, message, correlation);
    }

    /**
     * Waits for the broker's word.
     *
     * @param atMost how long to wait; what has been confirmed by then counts
     * @throws PublishException if it was not confirmed in time, was refused, or no queue took it
     */
    void requireTaken(Duration atMost) {
        try {
            if (!correlation
                    .getFuture()
                    .get(Math.max(0, atMost.toMillis()), TimeUnit.MILLISECONDS)
                    .ack()) {
                throw new PublishException("the broker refused the message for " + routingKey);
            }
        } catch (ExecutionException e) {
            throw new PublishException("the broker cannot be reached", e);
        } catch (TimeoutException e) {
            throw new PublishException("timeout", "the broker did not confirm the message for " + routingKey, e);
        } catch (InterruptedException e) {
            // Whether it arrived is unknown, and unknown is not confirmed.
            Thread.currentThread().interrupt();
            throw new PublishException("interrupted", "interrupted before the broker confirmed", e);
        }
        if (correlation.getReturned() != null) {
            throw new PublishException(
                    "unroutable", "no queue takes " + routingKey + " from exchange '" + exchange + "'", null);
        }
    }
}
