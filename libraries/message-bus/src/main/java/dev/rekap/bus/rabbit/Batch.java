package dev.rekap.bus.rabbit;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.integration.amqp.inbound.AmqpInboundChannelAdapter;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;
import org.springframework.messaging.support.MessageBuilder;

/** A batch as Spring gives it: the bodies are its payload, and a header has the headers of each. */
final class Batch {

    private Batch() {}

    /**
     * The messages of a batch, in order.
     *
     * @throws IllegalStateException if headers got lost: nothing of such a batch may be acked
     */
    static List<Message<byte[]>> messages(Message<List<byte[]>> batch) {
        List<MessageHeaders> headers = headers(batch);
        List<byte[]> bodies = batch.getPayload();
        if (headers.size() != bodies.size()) {
            throw new IllegalStateException(headers.size() + " headers of " + bodies.size() + " messages");
        }
        List<Message<byte[]>> messages = new ArrayList<>();
        for (int i = 0; i < bodies.size(); i++) {
            messages.add(MessageBuilder.createMessage(bodies.get(i), headers.get(i)));
        }
        return messages;
    }

    private static List<MessageHeaders> headers(Message<List<byte[]>> batch) {
        List<MessageHeaders> headers = new ArrayList<>();
        if (batch.getHeaders().get(AmqpInboundChannelAdapter.CONSOLIDATED_HEADERS) instanceof List<?> all) {
            for (Object one : all) {
                if (one instanceof Map<?, ?> named) {
                    headers.add(headers(named));
                }
            }
        }
        return headers;
    }

    /** Header names are strings, by the protocol. */
    @SuppressWarnings("unchecked")
    private static MessageHeaders headers(Map<?, ?> named) {
        return new MessageHeaders((Map<String, Object>) named);
    }
}
