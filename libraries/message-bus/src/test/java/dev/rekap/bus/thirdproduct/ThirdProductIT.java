package dev.rekap.bus.thirdproduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.bus.Outcome;
import dev.rekap.bus.Publisher;
import dev.rekap.bus.Step;
import dev.rekap.bus.rabbit.RealBroker;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Message;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** A product that no library knows has the whole promise: its queue, its ladder, its logs. */
class ThirdProductIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static ConfigurableApplicationContext service;

    @BeforeAll
    static void start() {
        service = new SpringApplicationBuilder(Wiring.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "spring.config.import=classpath:rekap-bus.yml",
                        "rekap.bus.queue=parcels",
                        "rekap.rabbitmq.url=" + RealBroker.stack().rabbitmqUrl())
                .run();
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void clear() {
        step().handled.clear();
    }

    @Test
    void factReachesItsStepByItsQueue() {
        service.getBean(Publisher.class).publish(new ParcelSent("p-1", 2));

        await().atMost(PATIENCE).untilAsserted(() -> assertThat(step().handled).containsExactly("p-1 [p-1]"));
    }

    @Test
    void stepSaysWhatFollowsFromAnExhaustedLadder() {
        MessageProperties properties = new MessageProperties();
        properties.setHeader("type", "parcel.sent");
        properties.setHeader("retries", 3);
        service.getBean(RabbitTemplate.class)
                .send(
                        "",
                        ParcelMessages.PARCELS.queueName(),
                        new org.springframework.amqp.core.Message(
                                "{\"parcel\":\"lost\",\"kilograms\":3}".getBytes(StandardCharsets.UTF_8), properties));

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(step().handled)
                        .containsExactly("lost [lost]", "lost after BUDGET_EXCEEDED [lost after BUDGET_EXCEEDED]"));
    }

    private static ParcelStep step() {
        return service.getBean(ParcelStep.class);
    }

    /** Notes what it was given, beside the id that logs show meanwhile. */
    static final class ParcelStep implements Step<ParcelSent> {

        private final List<String> handled = new CopyOnWriteArrayList<>();

        @Override
        public Class<ParcelSent> accepts() {
            return ParcelSent.class;
        }

        @Override
        public Outcome handle(ParcelSent message) {
            handled.add(message.parcel() + " [" + MDC.get("parcel_id") + "]");
            return message.parcel().equals("lost")
                    ? Outcome.retryLater(FailureCode.BUDGET_EXCEEDED, "no stamps")
                    : Outcome.done();
        }

        @Override
        public Optional<List<Message>> exhausted(ParcelSent message, Outcome.RetryLater last) {
            return Optional.of(List.of(
                    new ParcelSent(message.parcel() + " after " + last.code().name(), message.kilograms())));
        }
    }

    @SpringBootApplication
    static class Wiring {

        @Bean
        ParcelStep parcelStep() {
            return new ParcelStep();
        }
    }
}
