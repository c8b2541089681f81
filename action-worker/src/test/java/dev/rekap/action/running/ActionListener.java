package dev.rekap.action.running;

import com.rabbitmq.client.AMQP;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.ConnectionFactory;
import dev.rekap.bus.json.ContractsJson;
import dev.rekap.bus.json.MessageCodec;
import dev.rekap.contracts.decisions.ActionRequested;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.DecisionMessage;
import dev.rekap.contracts.decisions.DecisionMessages;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/** Hears every fact about actions on the exchange. */
final class ActionListener {

    private final List<DecisionMessage> heard = new CopyOnWriteArrayList<>();
    private final MessageCodec codec = new MessageCodec(ContractsJson.mapper());
    private final Channel channel;

    ActionListener(String url) {
        try {
            ConnectionFactory factory = new ConnectionFactory();
            factory.setUri(url);
            channel = factory.newConnection().createChannel();
            String queue = channel.queueDeclare().getQueue();
            channel.queueBind(queue, "rekap", "action.#");
            channel.basicConsume(
                    queue,
                    true,
                    (_, delivery) -> heard.add((DecisionMessage)
                            codec.decode(delivery.getEnvelope().getRoutingKey(), delivery.getBody())),
                    _ -> {});
        } catch (Exception e) {
            throw new IllegalStateException("cannot listen", e);
        }
    }

    /** Publishes a request without a worker, to the queue alone. */
    void send(ActionRequested request) {
        sendRaw("action.requested", new String(codec.encode(request), StandardCharsets.UTF_8));
    }

    /** Sends to the worker's queue what nobody else would send. */
    void sendRaw(String type, String body) {
        try {
            channel.basicPublish(
                    "",
                    DecisionMessages.ACTION.queueName(),
                    new AMQP.BasicProperties.Builder()
                            .deliveryMode(2)
                            .headers(Map.of("type", type))
                            .build(),
                    body.getBytes(StandardCharsets.UTF_8));
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

    <T extends DecisionMessage> List<T> of(Class<T> type) {
        return heard.stream().filter(type::isInstance).map(type::cast).toList();
    }

    <T extends DecisionMessage> List<T> of(DecisionId decision, Class<T> type) {
        return of(type).stream()
                .filter(fact -> fact.decisionId().equals(decision))
                .toList();
    }
}
