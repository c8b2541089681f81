package dev.rekap.bus.rabbit;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import dev.rekap.bus.PublishException;
import dev.rekap.contracts.MessageFamilies;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Gives parked messages back to the queue that they were meant for, after whatever they stumbled over was mended. A message
 * leaves the parking queue only after the broker has confirmed it in the other.
 */
public final class ReplayParked {

    /** To connect, and for an answer of the broker. */
    private static final int LIMIT_MILLIS = 10_000;

    private static final long CONFIRM_MILLIS = 10_000;

    private final ConnectionFactory broker;

    ReplayParked(ConnectionFactory broker) {
        this.broker = broker;
    }

    /**
     * Replays one queue of the broker that {@code REKAP_RABBITMQ_URL} names.
     *
     * @param arguments the queue by its short name, such as {@code stt}
     */
    public static void main(String[] arguments) throws Exception {
        Optional<Parked> queue = arguments.length == 1 ? named(arguments[0]) : Optional.empty();
        if (queue.isEmpty()) {
            System.err.println(
                    "Which queue? One of: " + Parked.all().map(Parked::label).collect(Collectors.joining(", ")));
            System.exit(2);
            return;
        }
        ConnectionFactory broker = new ConnectionFactory();
        broker.setConnectionTimeout(LIMIT_MILLIS);
        broker.setChannelRpcTimeout(LIMIT_MILLIS);
        broker.setUri(Optional.ofNullable(System.getenv("REKAP_RABBITMQ_URL")).orElse("amqp://guest:guest@localhost"));
        int replayed = new ReplayParked(broker).replay(queue.get());
        System.out.println(replayed + " messages went from " + queue.get().parking() + " back to "
                + queue.get().queue());
    }

    /**
     * Replays what is parked now; what is parked again meanwhile stays.
     *
     * @return how many messages went back
     * @throws PublishException if the broker did not take one; it and those behind it are still parked
     */
    int replay(Parked queue) throws IOException, TimeoutException {
        try (Connection connection = broker.newConnection("rekap replay");
                Channel channel = connection.createChannel()) {
            AtomicBoolean returned = new AtomicBoolean();
            channel.addReturnListener(_ -> returned.set(true));
            channel.confirmSelect();
            long parked = channel.messageCount(queue.parking());
            for (int replayed = 0; replayed < parked; replayed++) {
                GetResponse message = channel.basicGet(queue.parking(), false);
                if (message == null) {
                    return replayed;
                }
                giveBack(channel, queue, message, returned);
            }
            return Math.toIntExact(parked);
        }
    }

    private static void giveBack(Channel channel, Parked queue, GetResponse message, AtomicBoolean returned)
            throws IOException, TimeoutException {
        channel.basicPublish("", queue.queue(), true, fresh(message.getProps()), message.getBody());
        try {
            channel.waitForConfirmsOrDie(CONFIRM_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PublishException("interrupted before the broker confirmed", e);
        }
        if (returned.get()) {
            throw new PublishException("there is no queue " + queue.queue());
        }
        channel.basicAck(message.getEnvelope().getDeliveryTag(), false);
    }

    /** As if it came for the first time: with its type, without the history that the broker wrote on it. */
    private static BasicProperties fresh(BasicProperties parked) {
        Map<String, Object> headers = new HashMap<>();
        @Nullable Map<String, Object> before = parked.getHeaders();
        if (before != null && before.get(BusHeaders.TYPE) != null) {
            headers.put(BusHeaders.TYPE, before.get(BusHeaders.TYPE));
        }
        return parked.builder().headers(headers).deliveryMode(2).build();
    }

    static Optional<Parked> named(String name) {
        return Parked.all()
                .filter(queue -> queue.label().equals(name) || queue.queue().equals(name))
                .findFirst();
    }

    /**
     * A queue that has a parking queue.
     *
     * @param label short name that an operator types
     */
    record Parked(String label, String queue, String parking) {

        static Stream<Parked> all() {
            MessageFamilies families = MessageFamilies.registered();
            return Stream.concat(
                    families.queues().stream()
                            .map(step -> new Parked(step.name(), step.queueName(), step.parkingName())),
                    families.rawQueues().stream()
                            .map(raw -> new Parked(raw.name(), raw.queueName(), raw.parkingName())));
        }
    }
}
