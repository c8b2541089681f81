package dev.rekap.bus.rabbit;

import dev.rekap.contracts.StepQueue;
import org.springframework.amqp.rabbit.support.micrometer.RabbitMessageSenderContext;
import org.springframework.amqp.rabbit.support.micrometer.RabbitTemplateObservation.DefaultRabbitTemplateObservationConvention;

/** Names the span of a message as OpenTelemetry does, {@code publish audio.stored}; without an exchange by its queue. */
final class PublishSpans extends DefaultRabbitTemplateObservationConvention {

    @Override
    public String getContextualName(RabbitMessageSenderContext context) {
        return "publish " + destination(context.getExchange(), context.getRoutingKey());
    }

    /** Facts and queues by their names; what is sent to wait, by the rung that it waits on. */
    static String destination(String exchange, String routingKey) {
        return exchange.isEmpty() || exchange.equals(StepQueue.EXCHANGE) ? routingKey : exchange;
    }
}
