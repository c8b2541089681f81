package dev.rekap.decision.running;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConnectionFactory;
import dev.rekap.bus.json.ContractsJson;
import dev.rekap.bus.json.MessageCodec;
import dev.rekap.contracts.Message;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.DecisionMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Every fact of decisions that passes the exchange. */
final class PublishedFacts {

    private final List<DecisionMessage> facts = new CopyOnWriteArrayList<>();
    private final Channel channel;

    PublishedFacts(String url) {
        MessageCodec codec = new MessageCodec(ContractsJson.mapper());
        try {
            ConnectionFactory factory = new ConnectionFactory();
            factory.setUri(url);
            channel = factory.newConnection().createChannel();
            String queue = channel.queueDeclare().getQueue();
            channel.queueBind(queue, "rekap", "#");
            channel.basicConsume(
                    queue,
                    true,
                    (_, delivery) -> {
                        if (delivery.getProperties().getContentType() != null) {
                            Message fact = codec.decode(delivery.getEnvelope().getRoutingKey(), delivery.getBody());
                            if (fact instanceof DecisionMessage decision) {
                                facts.add(decision);
                            }
                        }
                    },
                    _ -> {});
        } catch (Exception e) {
            throw new IllegalStateException("cannot listen", e);
        }
    }

    <T extends DecisionMessage> List<T> of(DecisionId id, Class<T> type) {
        return facts.stream()
                .filter(fact -> fact.decisionId().equals(id))
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    /** Sends bytes to the service's queue that no service would send. */
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

    /** Messages in a queue. */
    long waiting(String queue) {
        try {
            return channel.messageCount(queue);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
