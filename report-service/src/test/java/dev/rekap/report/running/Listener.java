package dev.rekap.report.running;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import dev.rekap.bus.json.ContractsJson;
import dev.rekap.bus.json.MessageCodec;
import dev.rekap.contracts.orders.OrderMessage;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportReady;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeoutException;

/** Hears every fact on the exchange. */
final class Listener {

    private final List<OrderMessage> heard = new CopyOnWriteArrayList<>();
    private final Channel channel;

    Listener(String url) {
        MessageCodec codec = new MessageCodec(ContractsJson.mapper());
        try {
            ConnectionFactory factory = new ConnectionFactory();
            factory.setUri(url);
            Connection connection = factory.newConnection();
            channel = connection.createChannel();
            String queue = channel.queueDeclare().getQueue();
            channel.queueBind(queue, "rekap", "#");
            channel.basicConsume(
                    queue,
                    true,
                    (_, delivery) -> {
                        // What a test sends that is no fact is of no interest here.
                        if (delivery.getProperties().getContentType() != null) {
                            heard.add((OrderMessage)
                                    codec.decode(delivery.getEnvelope().getRoutingKey(), delivery.getBody()));
                        }
                    },
                    _ -> {});
            // As bot-gateway would: where too much waits for it, no progress is published.
            channel.basicConsume("rekap.gateway", true, (_, _) -> {}, _ -> {});
        } catch (Exception e) {
            throw new IllegalStateException("cannot listen", e);
        }
    }

    /** Sends bytes to the service's queue that nobody else would send. */
    void sendRaw(String queue, String type, byte[] body) {
        try {
            channel.basicPublish(
                    "",
                    queue,
                    new AMQP.BasicProperties.Builder()
                            .headers(Map.of("type", type))
                            .build(),
                    body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether a message that waits in a queue holds a text. */
    boolean holds(String queue, String text) {
        // Closing the channel puts back what it took.
        try (Channel looking = channel.getConnection().createChannel()) {
            GetResponse message = looking.basicGet(queue, false);
            while (message != null) {
                if (new String(message.getBody(), StandardCharsets.UTF_8).contains(text)) {
                    return true;
                }
                message = looking.basicGet(queue, false);
            }
            return false;
        } catch (IOException | TimeoutException e) {
            throw new IllegalStateException("cannot look into " + queue, e);
        }
    }

    /** Messages in a queue. */
    long waiting(String queue) {
        try {
            return channel.messageCount(queue);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    <T extends OrderMessage> List<T> of(ReportId report, Class<T> type) {
        return heard.stream()
                .filter(fact -> fact.reportId().equals(report))
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    List<ReportReady> ready(ReportId report) {
        return of(report, ReportReady.class);
    }
}
