package dev.rekap.bus.rabbit;

import com.rabbitmq.client.GetResponse;
import dev.rekap.bus.BatchStep;
import dev.rekap.bus.Outcome;
import dev.rekap.bus.RetryRung;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.MessageFamilies;
import dev.rekap.contracts.StepQueue;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.orders.FileFailed;
import dev.rekap.contracts.orders.OrderMessages;
import dev.rekap.contracts.orders.Stage;
import dev.rekap.environment.TestEnvironment;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** A service as small as can be: it reads {@code rekap.stt}, and what its step does is said by the test. */
final class TestService implements AutoCloseable {

    /** What a test lets the step do. */
    interface Behaviour {
        Outcome handle(AudioStored input) throws Exception;

        /** What is done for several together, before what is done for each. */
        default void handleTogether(List<AudioStored> inputs) throws Exception {}
    }

    private final ConfigurableApplicationContext context;

    private TestService(ConfigurableApplicationContext context) {
        this.context = context;
    }

    static TestService start(TestEnvironment stack, Behaviour behaviour) {
        return start(behaviour, "rekap.rabbitmq.url=" + stack.rabbitmqUrl());
    }

    static TestService start(Behaviour behaviour, String... settings) {
        return new TestService(new SpringApplicationBuilder(Wiring.class)
                // Before the first message comes.
                .initializers(context -> context.getBeanFactory().registerSingleton("behaviour", behaviour))
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.config.import=classpath:rekap-bus.yml",
                        "rekap.bus.queue=stt",
                        "rekap.bus.confirm-timeout=5s",
                        "management.tracing.sampling.probability=1.0")
                .properties(settings)
                .run());
    }

    void behave(Behaviour behaviour) {
        step().behaviour.set(behaviour);
    }

    /** What the step was given so far, in order. */
    List<AudioStored> seen() {
        return step().seen;
    }

    /** How many the step was given together, each time. */
    List<Integer> batches() {
        return step().batches;
    }

    RabbitTemplate rabbit() {
        return context.getBean(RabbitTemplate.class);
    }

    RabbitAdmin admin() {
        return new RabbitAdmin(rabbit().getConnectionFactory());
    }

    /** On the consumers' connection: the publishers' one is reopened when the broker refuses. */
    private RabbitTemplate watching() {
        return new RabbitTemplate(rabbit().getConnectionFactory());
    }

    MeterRegistry meters() {
        return context.getBean(MeterRegistry.class);
    }

    ConfirmedPublisher publisher() {
        return context.getBean(ConfirmedPublisher.class);
    }

    void giveTyped(@Nullable String type, String body) {
        MessageProperties properties = new MessageProperties();
        if (type != null) {
            properties.setHeader(BusHeaders.TYPE, type);
        }
        give(properties, body);
    }

    void give(MessageProperties properties, String body) {
        Message message = MessageBuilder.withBody(body.getBytes(StandardCharsets.UTF_8))
                .andProperties(properties)
                .build();
        publisher().send("", OrderMessages.STT.queueName(), message);
    }

    /** As another service would have sent it: this one would put its own trace in. */
    void giveFromOutside(MessageProperties properties, String body) {
        watching()
                .send(
                        OrderMessages.STT.queueName(),
                        MessageBuilder.withBody(body.getBytes(StandardCharsets.UTF_8))
                                .andProperties(properties)
                                .build());
    }

    /** Messages that wait for a consumer. */
    long ready(String queue) {
        return Objects.requireNonNull(watching().execute(channel -> channel.messageCount(queue)));
    }

    /** Takes a message away, if one waits. */
    @Nullable
    GetResponse take(String queue) {
        return watching().execute(channel -> channel.basicGet(queue, true));
    }

    /** Purges all queues, waiting ones first: what comes back from a rung would meet the next test. */
    void empty() {
        for (RetryRung rung : RetryRung.values()) {
            admin().purgeQueue(rung.queue());
        }
        for (StepQueue queue : MessageFamilies.registered().queues()) {
            admin().purgeQueue(queue.queueName());
            admin().purgeQueue(queue.parkingName());
        }
        seen().clear();
        batches().clear();
    }

    @Override
    public void close() {
        context.close();
    }

    private ProgrammableStep step() {
        return context.getBean(ProgrammableStep.class);
    }

    static final class ProgrammableStep implements BatchStep<AudioStored> {

        private final AtomicReference<Behaviour> behaviour;
        private final List<AudioStored> seen = new CopyOnWriteArrayList<>();
        private final List<Integer> batches = new CopyOnWriteArrayList<>();

        ProgrammableStep(Behaviour behaviour) {
            this.behaviour = new AtomicReference<>(behaviour);
        }

        @Override
        public Class<AudioStored> accepts() {
            return AudioStored.class;
        }

        @Override
        public Optional<List<dev.rekap.contracts.Message>> exhausted(AudioStored message, Outcome.RetryLater last) {
            return Optional.of(List.of(
                    new FileFailed(message.task(), FailureCode.of(last.code()), Stage.TRANSCRIPTION, last.detail())));
        }

        @Override
        public List<Remainder> handleAll(List<AudioStored> messages) throws Exception {
            batches.add(messages.size());
            behaviour.get().handleTogether(messages);
            return messages.stream()
                    .<Remainder>map(message -> () -> handle(message))
                    .toList();
        }

        @Override
        public Outcome handle(AudioStored message) throws Exception {
            seen.add(message);
            return behaviour.get().handle(message);
        }
    }

    @SpringBootApplication
    static class Wiring {

        @Bean
        ProgrammableStep programmableStep(Behaviour behaviour) {
            return new ProgrammableStep(behaviour);
        }
    }

    /** How long anything on the broker may take on a busy machine. */
    static final Duration PATIENCE = Duration.ofSeconds(30);
}
