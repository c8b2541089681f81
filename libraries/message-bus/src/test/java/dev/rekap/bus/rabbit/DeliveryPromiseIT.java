package dev.rekap.bus.rabbit;

import static dev.rekap.bus.rabbit.TestService.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import dev.rekap.bus.Outcome;
import dev.rekap.bus.PublishException;
import dev.rekap.bus.json.ContractsJson;
import dev.rekap.bus.json.MessageCodec;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.MessageFamilies;
import dev.rekap.contracts.MessageType;
import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.SampleMessages;
import dev.rekap.contracts.orders.CallsMade;
import dev.rekap.contracts.orders.FileFailed;
import dev.rekap.contracts.orders.OrderMessages;
import dev.rekap.environment.TestEnvironment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.amqp.core.Binding;
import org.springframework.amqp.core.MessageBuilder;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;

/** The promise against a real broker: nothing is acked before what follows from it is safe, and nothing gets stuck. */
class DeliveryPromiseIT {

    private static final String OUTPUT = "rekap.extraction";

    private static TestEnvironment stack;
    private static TestService service;

    private final MessageCodec codec = new MessageCodec(ContractsJson.mapper(), SampleMessages.families());
    private final String good = new String(codec.encode(SampleMessages.audioStored()), StandardCharsets.UTF_8);

    @BeforeAll
    static void start() {
        stack = RealBroker.stack();
        service = TestService.start(stack, _ -> Outcome.done());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void clean() {
        await().atMost(PATIENCE).until(() -> unacked("rekap.stt") == 0);
        service.behave(_ -> Outcome.done());
        service.empty();
    }

    @Test
    void anInputIsAckedWhenItsOutputIsSafe() {
        service.behave(_ -> Outcome.done(SampleMessages.audioTranscribed()));

        service.publisher().publish(SampleMessages.audioStored());

        await().atMost(PATIENCE).until(() -> service.ready(OUTPUT) == 1);
        await().atMost(PATIENCE).until(() -> unacked("rekap.stt") == 0);
        assertThat(service.seen()).containsExactly(SampleMessages.audioStored());
        assertThat(service.ready("rekap.stt")).isZero();
        assertThat(service.meters()
                        .get("rekap.queue.taken.timestamp")
                        .tag("messaging.destination.name", "rekap.stt")
                        .gauge()
                        .value())
                .as("the publisher said when")
                .isCloseTo(System.currentTimeMillis() / 1000.0, Offset.offset(60.0));
    }

    @Test
    void anInputWhoseOutputTheBrokerRefusesIsNeitherLostNorAcked() {
        service.behave(_ -> Outcome.done(SampleMessages.audioTranscribed()));
        stack.limit(OUTPUT, 1);
        try {
            await().atMost(PATIENCE).until(this::outputIsFull);
            long before = service.ready(OUTPUT);

            service.publisher().publish(SampleMessages.audioStored());

            await().atMost(PATIENCE).until(() -> service.seen().size() == 1);
            await().during(Duration.ofSeconds(2))
                    .atMost(PATIENCE)
                    .until(() -> unacked("rekap.stt") == 1 && service.ready(OUTPUT) == before);
        } finally {
            stack.unlimit();
        }
        service.admin().purgeQueue(OUTPUT);

        await().atMost(PATIENCE).until(() -> service.ready(OUTPUT) == 1);
        await().atMost(PATIENCE).until(() -> unacked("rekap.stt") == 0);
        assertThat(service.seen()).as("it was held, not redelivered").hasSize(1);
    }

    @Test
    void anInputOfWhoseOutputsOneIsRefusedIsNeitherLostNorAcked() {
        service.behave(_ -> Outcome.done(
                SampleMessages.of(OrderMessages.FILE_FAILED),
                SampleMessages.audioTranscribed(),
                SampleMessages.of(OrderMessages.FILE_FAILED)));
        stack.limit(OUTPUT, 1);
        try {
            await().atMost(PATIENCE).until(this::outputIsFull);

            service.publisher().publish(SampleMessages.audioStored());

            await().atMost(PATIENCE).until(() -> service.seen().size() == 1);
            await().during(Duration.ofSeconds(2)).atMost(PATIENCE).until(() -> unacked("rekap.stt") == 1);
        } finally {
            stack.unlimit();
        }
        service.admin().purgeQueue(OUTPUT);

        await().atMost(PATIENCE).until(() -> service.ready(OUTPUT) == 1);
        await().atMost(PATIENCE).until(() -> unacked("rekap.stt") == 0);
        assertThat(service.ready("rekap.report")).isGreaterThanOrEqualTo(2);
        assertThat(service.seen()).as("it was held, not redelivered").hasSize(1);
    }

    @Test
    void severalFactsArePublishedInOrderAndTogether() {
        service.publisher()
                .publishAll(List.of(
                        SampleMessages.of(OrderMessages.FILE_FAILED),
                        SampleMessages.audioTranscribed(),
                        SampleMessages.of(OrderMessages.RECORDS_EXTRACTED)));

        assertThat(service.ready(OUTPUT)).isEqualTo(1);
        assertThat(typeOf(service.take("rekap.report"))).isEqualTo("file.failed");
        assertThat(typeOf(service.take("rekap.report"))).isEqualTo("records.extracted");
    }

    @Test
    void aPublisherOfSeveralIsToldThatNoQueueTakesOne() {
        Binding binding =
                new Binding("rekap.report", Binding.DestinationType.QUEUE, "rekap", "records.extracted", null);
        service.admin().removeBinding(binding);
        try {
            assertThatExceptionOfType(PublishException.class)
                    .isThrownBy(() -> service.publisher()
                            .publishAll(List.of(
                                    SampleMessages.audioTranscribed(),
                                    SampleMessages.of(OrderMessages.RECORDS_EXTRACTED),
                                    SampleMessages.audioTranscribed())))
                    .withMessageContaining("no queue takes records.extracted");
        } finally {
            service.admin().declareBinding(binding);
        }
    }

    @Test
    void anInputWhoseOutputNoQueueTakesIsNeitherLostNorAcked() {
        service.behave(_ -> Outcome.done(SampleMessages.audioTranscribed()));
        Binding binding = new Binding(OUTPUT, Binding.DestinationType.QUEUE, "rekap", "audio.transcribed", null);
        service.admin().removeBinding(binding);
        try {
            service.publisher().publish(SampleMessages.audioStored());

            await().atMost(PATIENCE).until(() -> service.seen().size() == 1);
            await().during(Duration.ofSeconds(2)).atMost(PATIENCE).until(() -> unacked("rekap.stt") == 1);
        } finally {
            service.admin().declareBinding(binding);
        }

        await().atMost(PATIENCE).until(() -> service.ready(OUTPUT) == 1 && unacked("rekap.stt") == 0);
    }

    @Test
    void anInputGoesBackWhenTheServiceStopsBeforeItsOutputIsTaken() {
        Binding binding = new Binding(OUTPUT, Binding.DestinationType.QUEUE, "rekap", "audio.transcribed", null);
        service.admin().removeBinding(binding);
        service.behave(_ -> Outcome.done(SampleMessages.audioTranscribed()));
        service.publisher().publish(SampleMessages.audioStored());
        await().atMost(PATIENCE).until(() -> service.seen().size() == 1);

        service.close();
        service = TestService.start(stack, _ -> Outcome.done(SampleMessages.audioTranscribed()));
        service.admin().declareBinding(binding);

        await().atMost(PATIENCE).until(() -> service.ready(OUTPUT) >= 1 && unacked("rekap.stt") == 0);
    }

    @Test
    void aPublisherIsToldThatNoQueueTakesItsFact() {
        Binding binding =
                new Binding("rekap.report", Binding.DestinationType.QUEUE, "rekap", "records.extracted", null);
        service.admin().removeBinding(binding);
        try {
            assertThatExceptionOfType(PublishException.class)
                    .isThrownBy(() -> service.publisher().publish(SampleMessages.of(OrderMessages.RECORDS_EXTRACTED)))
                    .withMessageContaining("no queue takes records.extracted");
            assertThat(service.meters()
                            .get("messaging.client.operation.duration")
                            .tags("messaging.destination.name", "records.extracted", "error.type", "unroutable")
                            .timer()
                            .count())
                    .isPositive();
        } finally {
            service.admin().declareBinding(binding);
        }
    }

    @Test
    void whatCannotBeReadIsParkedAndTheRestGoesOn() {
        service.giveTyped("audio.stored", good);
        service.giveTyped("audio.stored", "");
        service.giveTyped("audio.stored", "{\"task\":");
        service.giveTyped("audio.lost", good);
        service.giveTyped(null, good);
        service.giveTyped("audio.transcribed", encoded(OrderMessages.AUDIO_TRANSCRIBED));
        service.giveTyped("audio.stored", good);

        await().atMost(PATIENCE).until(() -> service.seen().size() == 2 && service.ready("rekap.stt.dlq") == 5);
        GetResponse parked = Objects.requireNonNull(service.take("rekap.stt.dlq"));
        assertThat(parked.getProps().getHeaders()).containsKey(BusHeaders.PARKED_REASON);
        await().atMost(PATIENCE).until(() -> unacked("rekap.stt") == 0);
    }

    @Test
    void whatWasParkedGoesBackToItsQueueOnceItsFaultIsMended() throws Exception {
        MessageProperties parked = new MessageProperties();
        parked.setHeader(BusHeaders.TYPE, "audio.stored");
        parked.setHeader(BusHeaders.RETRIES, 3);
        parked.setHeader(BusHeaders.PARKED_REASON, "not a AudioStored");
        service.publisher()
                .send(
                        "",
                        "rekap.stt.dlq",
                        MessageBuilder.withBody(good.getBytes(StandardCharsets.UTF_8))
                                .andProperties(parked)
                                .build());
        service.giveTyped("audio.stored", "still broken");
        await().atMost(PATIENCE).until(() -> service.ready("rekap.stt.dlq") == 2);
        ConnectionFactory broker = new ConnectionFactory();
        broker.setUri(stack.rabbitmqUrl());

        assertThat(new ReplayParked(broker).replay(ReplayParked.named("stt").orElseThrow()))
                .isEqualTo(2);

        await().atMost(PATIENCE).until(() -> service.seen().size() == 1);
        await().atMost(PATIENCE).until(() -> service.ready("rekap.stt.dlq") == 1);
    }

    /** Both wait on the same rung, so both are given before it is waited for. */
    @Test
    void whatComesBackLaterOrMeetsABugComesBackToItsOwnQueueAlone() {
        service.behave(_ -> switch (service.seen().size()) {
            case 1 -> Outcome.retryLater(FailureCode.ENGINE_UNAVAILABLE, "500");
            case 2 -> throw new IllegalArgumentException("a bug");
            default -> Outcome.done(SampleMessages.audioTranscribed());
        });

        service.giveTyped("audio.stored", good);
        await().atMost(PATIENCE).until(() -> service.ready("rekap.retry.10s") == 1);
        service.giveTyped("audio.stored", good);

        await().atMost(PATIENCE).until(() -> service.ready("rekap.retry.10s") == 2);
        assertThat(unacked("rekap.stt")).isZero();
        await().atMost(PATIENCE).until(() -> service.seen().size() == 4);
        await().atMost(PATIENCE).until(() -> service.ready(OUTPUT) == 2);
        assertThat(service.ready("rekap.report"))
                .as("audio.stored is bound there, too")
                .isZero();
    }

    @Test
    void whatWasAskedInVainIsToldBeforeTheFileWaits() {
        List<ProviderCall> calls =
                SampleMessages.audioTranscribed().transcript().attempts();
        service.behave(_ -> new Outcome.RetryLater(
                FailureCode.ENGINE_UNAVAILABLE, "500", Duration.ZERO, CallsMade.of(SampleMessages.task(), calls)));

        service.giveTyped("audio.stored", good);

        await().atMost(PATIENCE).until(() -> service.ready("rekap.retry.10s") == 1);
        GetResponse told = Objects.requireNonNull(service.take("rekap.report"));
        assertThat(codec.decode("calls.made", told.getBody())).isEqualTo(new CallsMade(SampleMessages.task(), calls));
    }

    @Test
    void afterTheLadderAFileIsANamedFailure() {
        service.behave(_ -> Outcome.retryLater(FailureCode.ENGINE_UNAVAILABLE, "500"));
        MessageProperties properties = new MessageProperties();
        properties.setHeader(BusHeaders.TYPE, "audio.stored");
        properties.setHeader(BusHeaders.RETRIES, 3);

        service.give(properties, good);

        await().atMost(PATIENCE).until(() -> service.ready("rekap.report") == 1);
        GetResponse failure = Objects.requireNonNull(service.take("rekap.report"));
        assertThat(codec.decode("file.failed", failure.getBody()))
                .isInstanceOfSatisfying(
                        FileFailed.class,
                        failed -> assertThat(failed.code()).isEqualTo(FailureCode.ENGINE_UNAVAILABLE));
    }

    @Test
    void whatWasNotBegunLosesNoAttempt() {
        service.behave(_ -> Outcome.postponed(FailureCode.INTERNAL_ERROR, "no room"));
        MessageProperties properties = new MessageProperties();
        properties.setHeader(BusHeaders.TYPE, "audio.stored");
        properties.setHeader(BusHeaders.RETRIES, 3);

        service.give(properties, good);

        await().atMost(PATIENCE).until(() -> service.ready("rekap.retry.10s") == 1);
        GetResponse postponed = Objects.requireNonNull(service.take("rekap.retry.10s"));
        assertThat(postponed.getProps().getHeaders()).containsEntry(BusHeaders.RETRIES, 3);
    }

    @Test
    void oneTraceRunsThroughAllHops() {
        AtomicReference<String> inStep = new AtomicReference<>("");
        service.behave(_ -> {
            inStep.set(String.valueOf(MDC.get("trace_id")) + " " + MDC.get("report_id"));
            return Outcome.done(SampleMessages.audioTranscribed());
        });
        MessageProperties properties = new MessageProperties();
        properties.setHeader(BusHeaders.TYPE, "audio.stored");
        properties.setHeader("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01");
        service.giveFromOutside(properties, good);

        await().atMost(PATIENCE).until(() -> service.ready(OUTPUT) == 1);
        assertThat(inStep.get())
                .isEqualTo("0af7651916cd43dd8448eb211c80319c "
                        + SampleMessages.audioStored().reportId());
        GetResponse output = Objects.requireNonNull(service.take(OUTPUT));
        assertThat(String.valueOf(output.getProps().getHeaders().get("traceparent")))
                .startsWith("00-0af7651916cd43dd8448eb211c80319c-");
    }

    @Test
    void workInHandIsFinishedWhenTheServiceIsToldToStop() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        service.behave(_ -> {
            begun.countDown();
            assertThat(mayEnd.await(20, TimeUnit.SECONDS)).isTrue();
            return Outcome.done(SampleMessages.audioTranscribed());
        });
        service.giveTyped("audio.stored", good);
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        Thread closing = Thread.ofVirtual().start(() -> service.close());
        mayEnd.countDown();
        closing.join();
        service = TestService.start(stack, _ -> Outcome.done());

        assertThat(service.ready(OUTPUT)).isEqualTo(1);
        assertThat(service.seen()).as("nothing came again").isEmpty();
    }

    private static Object typeOf(@Nullable GetResponse message) {
        return String.valueOf(
                Objects.requireNonNull(message).getProps().getHeaders().get(BusHeaders.TYPE));
    }

    private boolean outputIsFull() {
        try {
            service.publisher().publish(SampleMessages.audioTranscribed());
            return false;
        } catch (PublishException e) {
            return true;
        }
    }

    private String encoded(MessageType type) {
        return new String(codec.encode(SampleMessages.of(type)), StandardCharsets.UTF_8);
    }

    private static long unacked(String queue) {
        return stack.unacknowledged(queue);
    }

    @Test
    void channelsOfManyPublishersAreKept() {
        int publishers = 60;
        CyclicBarrier together = new CyclicBarrier(publishers);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < publishers; i++) {
                var _ = threads.submit(() ->
                        service.rabbit().execute(channel -> together.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)));
            }
        }

        CachingConnectionFactory publishing = (CachingConnectionFactory)
                Objects.requireNonNull(service.rabbit().getConnectionFactory().getPublisherConnectionFactory());
        assertThat(Integer.parseInt(publishing.getCacheProperties().getProperty("idleChannelsNotTx")))
                .isGreaterThanOrEqualTo(publishers);
    }

    @Test
    void backlogIsTheLongestQueueThatTakesAFact() {
        service.empty();
        BrokerBacklog backlog = new BrokerBacklog(service.rabbit(), MessageFamilies.registered());
        for (int i = 0; i < 3; i++) {
            service.publisher()
                    .send(
                            "",
                            OrderMessages.GATEWAY.queueName(),
                            MessageBuilder.withBody(new byte[1]).build());
        }

        assertThat(backlog.waiting(OrderMessages.REPORT_PROGRESS)).isEqualTo(3);
        assertThat(backlog.waiting(OrderMessages.REPORT_CLOSED)).isZero();
        service.empty();
    }
}
