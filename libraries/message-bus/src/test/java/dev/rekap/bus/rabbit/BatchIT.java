package dev.rekap.bus.rabbit;

import static dev.rekap.bus.rabbit.TestService.PATIENCE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.bus.Outcome;
import dev.rekap.bus.PublishException;
import dev.rekap.bus.json.ContractsJson;
import dev.rekap.bus.json.MessageCodec;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.SampleMessages;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.orders.FileTask;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.environment.TestEnvironment;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.MDC;
import org.springframework.amqp.core.MessageProperties;

/** The promise holds for each message of a batch, and each has its own end. */
class BatchIT {

    private static final String OUTPUT = "rekap.extraction";

    private static TestEnvironment stack;
    private static TestService service;

    private final MessageCodec codec = new MessageCodec(ContractsJson.mapper(), SampleMessages.families());
    private final CountDownLatch allWait = new CountDownLatch(1);

    @BeforeAll
    static void start() {
        stack = RealBroker.stack();
        service = startService(_ -> Outcome.done());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @BeforeEach
    void clean() {
        await().atMost(PATIENCE).until(() -> stack.unacknowledged("rekap.stt") == 0);
        service.behave(_ -> Outcome.done());
        service.empty();
    }

    @Test
    void messagesThatWaitAreTakenTogetherAndAckedAtTheEnd() {
        long before = done();
        List<AudioStored> waiting = inputs(5);

        takeTogether(waiting, _ -> Outcome.done(SampleMessages.audioTranscribed()));

        await().atMost(PATIENCE).until(() -> service.ready(OUTPUT) == 5);
        await().atMost(PATIENCE).until(() -> stack.unacknowledged("rekap.stt") == 0);
        assertThat(service.batches()).containsExactly(5);
        assertThat(service.seen()).containsSubsequence(waiting);
        await().atMost(PATIENCE).until(() -> done() == before + 6);
    }

    @Test
    void aBatchIsNoLargerThanItsSetting() {
        takeTogether(inputs(25), _ -> Outcome.done());

        await().atMost(PATIENCE).until(() -> service.seen().size() == 26);
        assertThat(service.batches()).allMatch(size -> size <= 10).contains(10);
    }

    @Test
    void aMessageThatFailsItsBatchGoesToTheLadderAlone() {
        List<AudioStored> waiting = inputs(5);
        AudioStored poison = waiting.get(2);

        takeTogether(waiting, new TestService.Behaviour() {
            @Override
            public Outcome handle(AudioStored input) {
                failOn(input);
                return Outcome.done(SampleMessages.audioTranscribed());
            }

            @Override
            public void handleTogether(List<AudioStored> inputs) {
                inputs.forEach(this::failOn);
            }

            private void failOn(AudioStored input) {
                if (input.equals(poison)) {
                    throw new IllegalArgumentException("a bug");
                }
            }
        });

        await().atMost(PATIENCE).until(() -> service.ready(OUTPUT) == 4 && service.ready("rekap.retry.10s") == 1);
    }

    @Test
    void aStackOverflowInOneMessageEndsNeitherTheOthersNorTheProcess() {
        List<AudioStored> waiting = inputs(3);

        takeTogether(waiting, input -> {
            if (input.equals(waiting.get(1))) {
                throw new StackOverflowError();
            }
            return Outcome.done(SampleMessages.audioTranscribed());
        });

        await().atMost(PATIENCE).until(() -> service.ready(OUTPUT) == 2 && service.ready("rekap.retry.10s") == 1);
    }

    @Test
    void aMessageOfABatchMayComeBackLaterAlone() {
        List<AudioStored> waiting = inputs(4);

        takeTogether(
                waiting,
                input -> input.equals(waiting.getFirst())
                        ? Outcome.retryLater(FailureCode.STORAGE_UNAVAILABLE, "500")
                        : Outcome.done(SampleMessages.audioTranscribed()));

        await().atMost(PATIENCE).until(() -> service.ready(OUTPUT) == 3 && service.ready("rekap.retry.10s") == 1);
        assertThat(service.batches()).containsExactly(4);
    }

    @Test
    void unreadableMessagesAreParkedAndTheRestOfTheBatchIsHandled() {
        takeTogether(
                () -> {
                    give(inputs(2));
                    service.giveTyped("audio.stored", "");
                    service.giveTyped("audio.lost", "{}");
                    service.giveTyped("audio.stored", "{\"task\":");
                    give(inputs(1));
                },
                6,
                _ -> Outcome.done(SampleMessages.audioTranscribed()));

        await().atMost(PATIENCE).until(() -> service.ready("rekap.stt.dlq") == 3 && service.ready(OUTPUT) == 3);
        assertThat(service.batches()).containsExactly(3);
    }

    @Test
    void aBatchIsKeptWhileAnOutputOfItIsRefused() {
        stack.limit(OUTPUT, 1);
        try {
            await().atMost(PATIENCE).until(BatchIT::outputIsFull);

            takeTogether(inputs(5), _ -> Outcome.done(SampleMessages.audioTranscribed()));

            await().atMost(PATIENCE).until(() -> service.seen().size() == 2);
            await().during(Duration.ofSeconds(2)).atMost(PATIENCE).until(() -> stack.unacknowledged("rekap.stt") == 5);
        } finally {
            stack.unlimit();
        }
        service.admin().purgeQueue(OUTPUT);

        await().atMost(PATIENCE).until(() -> service.ready(OUTPUT) == 5);
        await().atMost(PATIENCE).until(() -> stack.unacknowledged("rekap.stt") == 0);
        assertThat(service.seen()).as("it was held, not redelivered").hasSize(6);
    }

    @Test
    void eachMessageOfABatchHasItsOwnTrace() {
        Map<String, String> traceOfReport = new ConcurrentHashMap<>();
        List<AudioStored> waiting = inputs(2);

        takeTogether(
                () -> {
                    for (int i = 0; i < waiting.size(); i++) {
                        MessageProperties properties = new MessageProperties();
                        properties.setHeader(BusHeaders.TYPE, "audio.stored");
                        properties.setHeader("traceparent", "00-%032x-b7ad6b7169203331-01".formatted(i + 1));
                        service.giveFromOutside(properties, encoded(waiting.get(i)));
                    }
                },
                2,
                _ -> {
                    traceOfReport.put(String.valueOf(MDC.get("report_id")), String.valueOf(MDC.get("trace_id")));
                    return Outcome.done();
                });

        await().atMost(PATIENCE).until(() -> service.seen().size() == 3);
        assertThat(service.batches()).containsExactly(2);
        assertThat(traceOfReport)
                .containsEntry(waiting.getFirst().reportId().toString(), "%032x".formatted(1))
                .containsEntry(waiting.getLast().reportId().toString(), "%032x".formatted(2));
    }

    @Test
    void aBatchInHandIsFinishedWhenTheServiceIsToldToStop() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        takeTogether(inputs(3), new TestService.Behaviour() {
            @Override
            public Outcome handle(AudioStored input) {
                return Outcome.done(SampleMessages.audioTranscribed());
            }

            @Override
            public void handleTogether(List<AudioStored> inputs) throws Exception {
                begun.countDown();
                assertThat(mayEnd.await(20, TimeUnit.SECONDS)).isTrue();
            }
        });
        assertThat(begun.await(20, TimeUnit.SECONDS)).isTrue();

        Thread closing = Thread.ofVirtual().start(() -> service.close());
        mayEnd.countDown();
        closing.join();
        service = startService(_ -> Outcome.done());

        assertThat(service.ready(OUTPUT)).isEqualTo(3);
        assertThat(service.seen()).as("nothing came again").isEmpty();
    }

    private void takeTogether(List<AudioStored> waiting, TestService.Behaviour behaviour) {
        takeTogether(() -> give(waiting), waiting.size(), behaviour);
    }

    /** Keeps the one consumer busy with another message until so many wait behind it. */
    private void takeTogether(Runnable giving, int count, TestService.Behaviour behaviour) {
        service.behave(_ -> {
            assertThat(allWait.await(30, TimeUnit.SECONDS)).isTrue();
            return Outcome.done();
        });
        give(inputs(1));
        await().atMost(PATIENCE).until(() -> service.seen().size() == 1);
        giving.run();
        await().atMost(PATIENCE)
                .until(() -> stack.unacknowledged("rekap.stt") + service.ready("rekap.stt") == count + 1);
        service.behave(behaviour);
        allWait.countDown();
    }

    private static TestService startService(TestService.Behaviour behaviour) {
        return TestService.start(
                behaviour,
                "rekap.rabbitmq.url=" + stack.rabbitmqUrl(),
                "rekap.bus.concurrency=1",
                "rekap.bus.batch-size=10",
                "rekap.bus.prefetch=20");
    }

    private void give(List<AudioStored> inputs) {
        inputs.forEach(input -> service.giveTyped("audio.stored", encoded(input)));
    }

    private String encoded(AudioStored input) {
        return new String(codec.encode(input), StandardCharsets.UTF_8);
    }

    private static List<AudioStored> inputs(int count) {
        FileTask sample = SampleMessages.task();
        return IntStream.range(0, count)
                .mapToObj(_ -> new AudioStored(
                        new FileTask(ReportId.random(), sample.version(), sample.settings(), sample.file()),
                        SampleMessages.audioStored().storedAt()))
                .toList();
    }

    private static long done() {
        return service.meters()
                .get("messaging.process.duration")
                .tags("messaging.destination.name", "rekap.stt", "outcome", "done")
                .timer()
                .count();
    }

    private static boolean outputIsFull() {
        try {
            service.publisher().publish(SampleMessages.audioTranscribed());
            return false;
        } catch (PublishException e) {
            return true;
        }
    }
}
