package dev.rekap.bus.rabbit;

import dev.rekap.bus.RetryRung;
import dev.rekap.contracts.MessageFamilies;
import dev.rekap.contracts.MessageType;
import dev.rekap.contracts.RawQueue;
import dev.rekap.contracts.StepQueue;
import java.util.ArrayList;
import java.util.List;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.BindingBuilder;
import org.springframework.amqp.core.Declarable;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.core.FanoutExchange;
import org.springframework.amqp.core.Queue;
import org.springframework.amqp.core.QueueBuilder;
import org.springframework.amqp.core.TopicExchange;

/**
 * Exchange, queues and bindings. Every service declares all of it: whoever comes first, nothing is published into the void.
 *
 * <p>Queue arguments can never be changed on a broker that has the queue, so they are literals, pinned by a test; what an
 * operator may want to tune is a policy. They are understood alike by RabbitMQ 3.10 to 4.x.
 */
public final class Topology {

    /**
     * Crash protection only: a step never asks for redelivery, so a message that came back so often is one that kills its
     * worker. It is dead-lettered to the parking queue.
     */
    private static final int DELIVERY_LIMIT = 20;

    /** RabbitMQ 4 would drop a message that an operator looked at 20 times; 3.10 takes no "unlimited". */
    private static final int PARKING_DELIVERY_LIMIT = 1_000_000;

    private Topology() {}

    /** What all these families need on the broker. */
    public static Declarables declarables(MessageFamilies families) {
        List<Declarable> all = new ArrayList<>();
        TopicExchange exchange = new TopicExchange(StepQueue.EXCHANGE, true, false);
        all.add(exchange);
        for (StepQueue step : families.queues()) {
            Queue queue = workQueue(step.queueName(), step.parkingName()).build();
            all.add(queue);
            all.add(parkingQueue(step.parkingName()));
            for (MessageType fact : step.facts()) {
                all.add(BindingBuilder.bind(queue).to(exchange).with(fact.routingKey()));
            }
        }
        for (RawQueue raw : families.rawQueues()) {
            // Order matters in these: one reader has all of it, and another takes over when that one goes.
            all.add(workQueue(raw.queueName(), raw.parkingName())
                    .singleActiveConsumer()
                    .build());
            all.add(parkingQueue(raw.parkingName()));
        }
        for (RetryRung rung : RetryRung.values()) {
            Queue waiting = waitingQueue(rung);
            FanoutExchange entry = new FanoutExchange(rung.queue(), true, false);
            all.add(waiting);
            all.add(entry);
            all.add(new Binding(waiting.getName(), Binding.DestinationType.QUEUE, entry.getName(), "", null));
        }
        return new Declarables(all);
    }

    private static QueueBuilder workQueue(String name, String parkingName) {
        return QueueBuilder.durable(name)
                .quorum()
                .deliveryLimit(DELIVERY_LIMIT)
                .deadLetterExchange("")
                .deadLetterRoutingKey(parkingName)
                .withArgument("x-dead-letter-strategy", "at-least-once")
                .withArgument("x-overflow", "reject-publish");
    }

    private static Queue parkingQueue(String name) {
        return QueueBuilder.durable(name)
                .quorum()
                .deliveryLimit(PARKING_DELIVERY_LIMIT)
                .withArgument("x-overflow", "reject-publish")
                .build();
    }

    /** The routing key of a waiting message is the queue it came from; the default exchange takes it back there alone. */
    private static Queue waitingQueue(RetryRung rung) {
        return QueueBuilder.durable(rung.queue())
                .quorum()
                .ttl(Math.toIntExact(rung.delay().toMillis()))
                .deadLetterExchange("")
                .withArgument("x-dead-letter-strategy", "at-least-once")
                .withArgument("x-overflow", "reject-publish")
                .build();
    }
}
