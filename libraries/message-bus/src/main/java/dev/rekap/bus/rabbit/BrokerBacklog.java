package dev.rekap.bus.rabbit;

import dev.rekap.bus.Backlog;
import dev.rekap.contracts.MessageFamilies;
import dev.rekap.contracts.MessageType;
import dev.rekap.contracts.StepQueue;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.amqp.AmqpException;
import org.springframework.amqp.rabbit.core.RabbitOperations;

/** Queries the broker at most once a second for each fact. */
final class BrokerBacklog implements Backlog {

    private static final Logger LOG = LoggerFactory.getLogger(BrokerBacklog.class);
    private static final Duration BELIEVED = Duration.ofSeconds(1);

    private final RabbitOperations rabbit;
    private final MessageFamilies families;
    private final Map<MessageType, Known> known = new ConcurrentHashMap<>();

    private record Known(long waiting, long at) {

        boolean isFresh() {
            return System.nanoTime() - at < BELIEVED.toNanos();
        }
    }

    BrokerBacklog(RabbitOperations rabbit, MessageFamilies families) {
        this.rabbit = rabbit;
        this.families = families;
    }

    @Override
    public long waiting(MessageType fact) {
        @Nullable Known before = known.get(fact);
        if (before != null && before.isFresh()) {
            return before.waiting();
        }
        // Several that ask at the same time may all query: that is cheaper than to let them wait for each other.
        long waiting = families.queues().stream()
                .filter(queue -> queue.facts().contains(fact))
                .map(StepQueue::queueName)
                .mapToLong(this::count)
                .max()
                .orElse(0);
        known.put(fact, new Known(waiting, System.nanoTime()));
        return waiting;
    }

    private long count(String queue) {
        try {
            @Nullable Long count = rabbit.execute(channel -> channel.messageCount(queue));
            return count == null ? 0 : count;
        } catch (AmqpException e) {
            LOG.debug("Counting the messages of {} failed: {}", queue, e.getMessage());
            return 0;
        }
    }
}
