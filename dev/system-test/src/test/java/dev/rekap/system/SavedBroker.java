package dev.rekap.system;

import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.Envelope;
import dev.rekap.environment.TestEnvironment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Queues with their messages: {@code topology.json} as the broker exports it, and {@code messages.json}. */
final class SavedBroker implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> TOPOLOGY = List.of("exchanges", "queues", "bindings");

    /**
     * A message.
     *
     * @param queue where it was
     * @param key that it was routed with; on the retry ladder this is the queue that it returns to
     * @param type media type
     */
    record Saved(String queue, String key, @Nullable String type, Map<String, Object> headers, String body) {}

    private final Connection connection;
    private final Channel channel;

    SavedBroker(TestEnvironment stack) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(stack.rabbitmqUrl());
        connection = factory.newConnection();
        channel = connection.createChannel();
    }

    /** Takes a message for good; none if there is none. */
    Optional<Saved> take(String queue) throws IOException {
        return Optional.ofNullable(channel.basicGet(queue, true))
                .map(found -> saved(queue, found.getEnvelope(), found.getProps(), found.getBody()));
    }

    /** Takes all messages for good. A consumer may, where the broker forbids to fetch: in queues with one consumer at a time. */
    private List<Saved> takeAll(String queue) throws IOException, InterruptedException {
        BlockingQueue<Saved> arrived = new LinkedBlockingQueue<>();
        long count = channel.messageCount(queue);
        String consumer = channel.basicConsume(
                queue,
                true,
                (_, found) -> arrived.add(saved(queue, found.getEnvelope(), found.getProperties(), found.getBody())),
                _ -> {});
        List<Saved> all = new ArrayList<>();
        while (all.size() < count) {
            Saved next = arrived.poll(10, TimeUnit.SECONDS);
            if (next == null) {
                throw new IllegalStateException(queue + " gave " + all.size() + " of " + count + " messages");
            }
            all.add(next);
        }
        channel.basicCancel(consumer);
        return all;
    }

    /** How many messages wait for a consumer. */
    long waiting(String queue) throws IOException {
        return channel.messageCount(queue);
    }

    /** Publishes to a queue what is no fact. */
    void publishGarbage(String queue) throws IOException {
        channel.basicPublish(
                "",
                queue,
                new BasicProperties.Builder()
                        .headers(Map.of("type", "audio.stored"))
                        .build(),
                new byte[] {'{'});
    }

    /** Writes down exchanges, queues and bindings. */
    static void saveTopology(TestEnvironment stack, Path folder) throws IOException {
        Path exported = folder.resolve("definitions.json").toAbsolutePath();
        stack.rabbitmqctl("export_definitions", exported.toString());
        JsonNode all = JSON.readTree(exported);
        Files.delete(exported);
        ObjectNode topology = JSON.createObjectNode();
        TOPOLOGY.forEach(name -> topology.set(name, all.path(name)));
        write(folder.resolve("topology.json"), topology);
    }

    /** Takes all messages from the queues of {@code topology.json} and writes them down, after those that were taken before. */
    void saveMessages(Path folder, List<Saved> before) throws IOException, InterruptedException {
        List<Saved> all = new ArrayList<>(before);
        for (JsonNode queue : JSON.readTree(folder.resolve("topology.json")).path("queues")) {
            all.addAll(takeAll(queue.path("name").asString()));
        }
        write(folder.resolve("messages.json"), all);
    }

    static List<Saved> messages(Path folder) {
        return List.of(JSON.readValue(folder.resolve("messages.json").toFile(), Saved[].class));
    }

    void restore(Path folder) throws IOException {
        JsonNode topology = JSON.readTree(folder.resolve("topology.json"));
        for (JsonNode exchange : topology.path("exchanges")) {
            channel.exchangeDeclare(
                    exchange.path("name").asString(), exchange.path("type").asString(), true);
        }
        for (JsonNode queue : topology.path("queues")) {
            Map<String, Object> arguments = JSON.convertValue(queue.path("arguments"), new TypeReference<>() {});
            channel.queueDeclare(queue.path("name").asString(), true, false, false, arguments);
        }
        for (JsonNode binding : topology.path("bindings")) {
            channel.queueBind(
                    binding.path("destination").asString(),
                    binding.path("source").asString(),
                    binding.path("routing_key").asString());
        }
        for (Saved message : messages(folder)) {
            publish(message);
        }
    }

    /** Into its queue; on the retry ladder through the rung's exchange, so that it returns. */
    private void publish(Saved message) throws IOException {
        boolean waits =
                !message.queue().equals(message.key()) && message.queue().startsWith("rekap.retry.");
        channel.basicPublish(
                waits ? message.queue() : "",
                waits ? message.key() : message.queue(),
                new BasicProperties.Builder()
                        .contentType(message.type())
                        .deliveryMode(2)
                        .headers(message.headers())
                        .build(),
                message.body().getBytes(StandardCharsets.UTF_8));
    }

    private static Saved saved(String queue, Envelope envelope, BasicProperties properties, byte[] body) {
        Map<String, Object> headers = new HashMap<>();
        Map<String, Object> given = properties.getHeaders();
        if (given != null) {
            // What begins so is the broker's own.
            given.forEach((name, value) -> {
                if (!name.startsWith("x-")) {
                    headers.put(name, value instanceof Number ? value : value.toString());
                }
            });
        }
        return new Saved(
                queue,
                envelope.getRoutingKey(),
                properties.getContentType(),
                headers,
                new String(body, StandardCharsets.UTF_8));
    }

    private static void write(Path file, Object value) {
        JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), value);
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}
