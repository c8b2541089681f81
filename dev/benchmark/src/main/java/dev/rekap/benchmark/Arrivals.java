package dev.rekap.benchmark;

import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.Delivery;
import java.io.IOException;
import java.net.URISyntaxException;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Listens to what report-service says once a row is written down ({@code report.progress}, {@code report.ready}), so that nobody
 * has to be asked again and again, which would be load of its own.
 */
final class Arrivals implements AutoCloseable {

    private static final String EXCHANGE = "rekap";

    /** How far a report is, and since when (System.nanoTime). */
    record State(int done, boolean ready, long at) {

        /** Facts may overtake each other, and come twice: the first that says so much counts. */
        boolean isFurtherThan(State other) {
            return ready == other.ready ? done >= other.done : ready;
        }
    }

    private static final State NOTHING = new State(0, false, 0);

    private final Connection connection;
    private final Map<UUID, State> reports = new ConcurrentHashMap<>();

    Arrivals(String broker) throws IOException {
        try {
            ConnectionFactory factory = new ConnectionFactory();
            factory.setUri(broker);
            connection = factory.newConnection("benchmark");
            Channel channel = connection.createChannel();
            channel.exchangeDeclare(EXCHANGE, "topic", true);
            String queue = channel.queueDeclare().getQueue();
            channel.queueBind(queue, EXCHANGE, "report.progress");
            channel.queueBind(queue, EXCHANGE, "report.ready");
            channel.basicConsume(queue, true, (_, delivery) -> arrived(delivery), _ -> {});
        } catch (GeneralSecurityException | URISyntaxException | TimeoutException e) {
            throw new IOException("cannot listen to the broker", e);
        }
    }

    private void arrived(Delivery delivery) {
        long now = System.nanoTime();
        JsonNode fact = JsonMapper.shared().readTree(delivery.getBody());
        boolean ready = delivery.getEnvelope().getRoutingKey().equals("report.ready");
        State state = new State(fact.path("done").asInt(0), ready, now);
        reports.merge(
                UUID.fromString(fact.path("report_id").asString("")),
                state,
                (before, after) -> before.isFurtherThan(after) ? before : after);
        synchronized (this) {
            notifyAll();
        }
    }

    String brokerVersion() {
        return String.valueOf(connection.getServerProperties().get("version"));
    }

    /** Waits until all of these reports have ended. */
    void awaitReady(Collection<UUID> ids, Duration patience) throws InterruptedException {
        await(() -> ids.stream().allMatch(id -> state(id).ready()), patience, "reports did not end");
    }

    /** Waits until each of these reports has a row for its only file. */
    void awaitRows(Collection<UUID> ids, Duration patience) throws InterruptedException {
        await(() -> ids.stream().allMatch(id -> state(id).done() == 1), patience, "files did not become rows");
    }

    State state(UUID id) {
        return reports.getOrDefault(id, NOTHING);
    }

    private synchronized void await(BooleanSupplier condition, Duration patience, String otherwise)
            throws InterruptedException {
        long end = System.nanoTime() + patience.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new BenchException(otherwise + " within " + patience.toSeconds() + " s");
            }
            wait(100);
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
