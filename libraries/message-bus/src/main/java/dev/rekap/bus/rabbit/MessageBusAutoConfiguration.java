package dev.rekap.bus.rabbit;

import dev.rekap.bus.Backlog;
import dev.rekap.bus.BatchStep;
import dev.rekap.bus.Step;
import dev.rekap.bus.StepConcurrency;
import dev.rekap.bus.json.ContractsJson;
import dev.rekap.bus.json.MessageCodec;
import dev.rekap.bus.observe.PublishMeters;
import dev.rekap.bus.observe.QueueMeters;
import dev.rekap.contracts.MessageFamilies;
import dev.rekap.contracts.StepQueue;
import dev.rekap.telemetry.Traces;
import dev.rekap.telemetry.TracesAutoConfiguration;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.springframework.amqp.core.Declarables;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.amqp.rabbit.listener.AbstractMessageListenerContainer;
import org.springframework.amqp.rabbit.listener.MessageListenerContainer;
import org.springframework.amqp.rabbit.listener.SimpleMessageListenerContainer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.amqp.autoconfigure.RabbitAutoConfiguration;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.core.task.VirtualThreadTaskExecutor;
import org.springframework.messaging.Message;

/** Wires the bus: topology and publisher for every service, the consumer for those that have a {@link Step}. */
@AutoConfiguration(after = {RabbitAutoConfiguration.class, TracesAutoConfiguration.class})
@EnableConfigurationProperties(BusSettings.class)
public class MessageBusAutoConfiguration {

    /**
     * How long a batch waits for its next message. A message that comes alone waits as long, and idle consumers look that often whether
     * there is one.
     */
    private static final Duration BATCH_WAIT = Duration.ofMillis(5);

    @Bean
    Declarables rekapTopology() {
        return Topology.declarables(MessageFamilies.registered());
    }

    @Bean
    @ConditionalOnMissingBean
    MessageCodec messageCodec() {
        return new MessageCodec(ContractsJson.mapper());
    }

    @Bean
    ConfirmedPublisher confirmedPublisher(
            RabbitTemplate template, MessageCodec codec, BusSettings settings, MeterRegistry meters) {
        return new ConfirmedPublisher(template, codec, settings.confirmTimeout(), new PublishMeters(meters));
    }

    @Bean
    Backlog backlog(RabbitTemplate template) {
        return new BrokerBacklog(template, MessageFamilies.registered());
    }

    @Bean
    Stopping stopping() {
        return new Stopping();
    }

    /** The function that Spring Cloud Stream binds, by its name, to the queue; see {@code rekap-bus.yml}. */
    @Bean
    @ConditionalOnProperty("rekap.bus.queue")
    Consumer<Message<List<byte[]>>> step(
            Step<?> step,
            BusSettings settings,
            MessageCodec codec,
            ConfirmedPublisher publisher,
            Stopping stopping,
            MeterRegistry meters,
            Traces traces) {
        StepQueue queue = MessageFamilies.registered().queue(Objects.requireNonNull(settings.queue()));
        return new StepConsumer<>(
                step,
                queue,
                codec,
                new PatientSender(publisher, settings.patience(), stopping::isStopping),
                new QueueMeters(meters, queue.queueName(), Clock.systemUTC()),
                traces);
    }

    /** The binder looks for exactly this type; a customizer of any other is passed over without a word. */
    @Bean
    @ConditionalOnProperty("rekap.bus.queue")
    @SuppressWarnings("removal")
    ListenerContainerCustomizer<MessageListenerContainer> rekapContainers(
            Step<?> step, BusSettings settings, ObjectProvider<StepConcurrency> concurrency) {
        int batchSize = step instanceof BatchStep ? settings.batchSize() : 1;
        return (container, _, group) -> {
            if (container instanceof AbstractMessageListenerContainer listeners) {
                listeners.setShutdownTimeout(settings.shutdownTimeout().toMillis());
                // Not forceStop: its consumers spin until the last one has seen the stop, and where there is one core
                // they
                // leave the last one no thread to see it on. What is prefetched is finished, too; it is little.
                listeners.setTaskExecutor(new VirtualThreadTaskExecutor(group + "-"));
            }
            if (container instanceof SimpleMessageListenerContainer consumers) {
                consumers.setBatchSize(batchSize);
                if (batchSize > 1) {
                    consumers.setReceiveTimeout(BATCH_WAIT.toMillis());
                }
                concurrency.ifAvailable(own -> {
                    // Neither may pass the other on the way.
                    consumers.setMaxConcurrentConsumers(Integer.MAX_VALUE);
                    consumers.setConcurrentConsumers(own.messages());
                    consumers.setMaxConcurrentConsumers(own.messages());
                });
            }
        };
    }

    /** Whether the service is going down. */
    static final class Stopping implements ApplicationListener<ContextClosedEvent> {

        private final AtomicBoolean stopping = new AtomicBoolean();

        @Override
        public void onApplicationEvent(ContextClosedEvent event) {
            stopping.set(true);
        }

        boolean isStopping() {
            return stopping.get();
        }
    }
}
