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
 * Listens to what report-service says once a report has ended ({@code report.ready}), so that nobody has to be asked again and
 * again, which would be load of its own.
 */
final class Arrivals implements AutoCloseable {

    private static final String EXCHANGE = "rekap";

    private final Connection connection;
    /** When each report ended, by {@link System#nanoTime}. */
    private final Map<UUID, Long> ended = new ConcurrentHashMap<>();

    Arrivals(String broker) throws IOException {
        try {
            ConnectionFactory factory = new ConnectionFactory();
            factory.setUri(broker);
            connection = factory.newConnection("benchmark");
            Channel channel = connection.createChannel();
            channel.exchangeDeclare(EXCHANGE, "topic", true);
            String queue = channel.queueDeclare().getQueue();
            channel.queueBind(queue, EXCHANGE, "report.ready");
            channel.basicConsume(queue, true, (_, delivery) -> arrived(delivery), _ -> {});
        } catch (GeneralSecurityException | URISyntaxException | TimeoutException e) {
            throw new IOException("cannot listen to the broker", e);
        }
    }

    private void arrived(Delivery delivery) {
        long now = System.nanoTime();
        JsonNode fact = JsonMapper.shared().readTree(delivery.getBody());
        // Facts may come twice: the first counts.
        ended.putIfAbsent(UUID.fromString(fact.path("report_id").asString("")), now);
        synchronized (this) {
            notifyAll();
        }
    }

    String brokerVersion() {
        return String.valueOf(connection.getServerProperties().get("version"));
    }

    /** Waits until all of these reports have ended. */
    void awaitReady(Collection<UUID> ids, Duration patience) throws InterruptedException {
        await(() -> ended.keySet().containsAll(ids), patience, "reports did not end");
    }

    /**
     * When a report ended, by {@link System#nanoTime}.
     *
     * @throws IllegalStateException if it has not
     */
    long endOf(UUID id) {
        Long at = ended.get(id);
        if (at == null) {
            throw new IllegalStateException("report " + id + " has not ended");
        }
        return at;
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
