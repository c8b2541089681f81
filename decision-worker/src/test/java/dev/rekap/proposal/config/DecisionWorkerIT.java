package dev.rekap.proposal.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.blob.BlobContent;
import dev.rekap.blob.BlobStore;
import dev.rekap.bus.json.ContractsJson;
import dev.rekap.bus.json.MessageCodec;
import dev.rekap.bus.rabbit.BusHeaders;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.decisions.DecisionBlobs;
import dev.rekap.contracts.decisions.DecisionFailed;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.DecisionMessages;
import dev.rekap.contracts.decisions.DecisionProposed;
import dev.rekap.contracts.decisions.Material;
import dev.rekap.contracts.decisions.MaterialCollected;
import dev.rekap.contracts.decisions.MaterialPart;
import dev.rekap.contracts.decisions.Notice;
import dev.rekap.contracts.decisions.PartKind;
import dev.rekap.contracts.speech.SpeechRequested;
import dev.rekap.contracts.speech.SpeechTranscribed;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.environment.Part;
import dev.rekap.environment.TestEnvironment;
import dev.rekap.pictures.Pictures;
import dev.rekap.proposal.DecisionWorkerApplication;
import dev.rekap.proposal.SampleMaterial;
import java.io.ByteArrayInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.core.MessageProperties;
import org.springframework.amqp.rabbit.connection.CachingConnectionFactory;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole worker, as it is wired, against a real broker and a real blob store. */
class DecisionWorkerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String RESULTS = DecisionMessages.DECISION.queueName();
    private static final String PARKED = DecisionMessages.PROPOSAL.parkingName();
    private static final String HEARING = "rekap.stt";

    private static TestEnvironment stack;
    private static ConfigurableApplicationContext worker;
    private static CachingConnectionFactory connection;
    private static RabbitTemplate broker;
    private static BlobStore store;

    private final MessageCodec codec = new MessageCodec(ContractsJson.mapper());

    @BeforeAll
    static void start() {
        stack = TestEnvironment.start(Part.RABBITMQ, Part.S3);
        worker = new SpringApplicationBuilder(DecisionWorkerApplication.class)
                .run(
                        "--rekap.rabbitmq.url=" + stack.rabbitmqUrl(),
                        "--rekap.s3.endpoint=" + stack.s3Endpoint(),
                        "--rekap.s3.bucket=" + stack.s3Bucket(),
                        "--rekap.s3.access-key=" + stack.s3AccessKey(),
                        "--rekap.s3.secret-key=" + stack.s3SecretKey(),
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--rekap.decider=rules");
        connection = new CachingConnectionFactory(URI.create(stack.rabbitmqUrl()));
        broker = new RabbitTemplate(connection);
        store = worker.getBean(BlobStore.class);
    }

    @AfterAll
    static void stop() {
        worker.close();
        connection.destroy();
        stack.close();
    }

    @Test
    void parksMalformedMessagesAndReadsOthers() throws Exception {
        DecisionId first = DecisionId.random();
        DecisionId last = DecisionId.random();
        give("material.collected", text(material(first, "jual es teh 5rb")));
        give("material.collected", "");
        give("material.collected", "{\"decision_id\":");
        give("material.collected", "{\"decision_id\":\"x\"}");
        give("decision.proposed", text(material(first, "jual es teh 5rb")));
        give(null, text(material(first, "jual es teh 5rb")));
        give("material.collected", text(material(last, "halo kak")));

        List<dev.rekap.contracts.Message> facts = take(RESULTS, 2);

        assertThat(facts)
                .anySatisfy(fact -> assertThat(fact)
                        .isInstanceOfSatisfying(
                                DecisionProposed.class,
                                proposed -> assertThat(proposed.decisionId()).isEqualTo(first)));
        assertThat(facts)
                .anySatisfy(fact -> assertThat(fact).isInstanceOfSatisfying(DecisionFailed.class, failed -> {
                    assertThat(failed.decisionId()).isEqualTo(last);
                    assertThat(failed.code()).isEqualTo(FailureCode.NOTHING_TO_DO);
                }));
        await().atMost(PATIENCE).until(() -> waiting(PARKED) == 5);
        assertThat(get("/actuator/health/readiness")).contains("\"UP\"");
        assertThat(get("/actuator/health")).contains("\"rules\":true");
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get("/actuator/prometheus"))
                        .contains(
                                "rekap_decider_materials_total{final=\"true\",result=\"PROPOSED\"}",
                                "rekap_decider_actions_total{kind=\"woocommerce.draft\"}",
                                "gen_ai_operation_name=\"decide\",gen_ai_provider_name=\"rules\""));
    }

    @Test
    void photoAndVoiceBecomeOneProposal() throws Exception {
        DecisionId decision = DecisionId.random();
        MaterialPart photo = part(decision, 1, PartKind.PICTURE, "image/png");
        MaterialPart voice = part(decision, 2, PartKind.AUDIO, "audio/ogg");
        store.put(photo.blob(), BlobContent.of(SampleMaterial.png(), "image/png"));
        give("material.collected", text(material(decision, null, photo, voice)));

        SpeechRequested request = (SpeechRequested) take(HEARING, 1).getFirst();
        assertThat(request.origin()).isEqualTo(decision + "/2");
        assertThat(request.audio()).isEqualTo(voice.blob());
        give(
                "speech.transcribed",
                text(new SpeechTranscribed(
                        request.requestId(),
                        request.origin(),
                        new Transcript("jual es teh manis lima ribu stok dua puluh", "id", "sphinx", 4, List.of()))));

        DecisionProposed proposed = (DecisionProposed) take(RESULTS, 1).getFirst();
        assertThat(proposed.notices()).containsExactly(Notice.PICTURES_NOT_LOOKED_AT);
        assertThat(proposed.actions())
                .singleElement()
                .satisfies(action -> assertThat(action.pictures()).containsExactly(1));
        byte[] jpeg =
                store.read(new DecisionBlobs(decision).picture(photo.sha256())).orElseThrow();
        assertThat(Pictures.inspect(new ByteArrayInputStream(jpeg)).contentType())
                .isEqualTo("image/jpeg");
    }

    private static MaterialPart part(DecisionId decision, int number, PartKind kind, String contentType) {
        String sha256 = Integer.toString(number).repeat(64);
        return new MaterialPart(
                number, kind, new DecisionBlobs(decision).material(sha256), contentType, 1000, sha256, null);
    }

    private static MaterialCollected material(DecisionId decision, @Nullable String text, MaterialPart... parts) {
        return new MaterialCollected(
                decision,
                new Material(SampleMaterial.USER, null, "id", 1, false, List.of(parts), text),
                java.time.Instant.parse("2026-11-30T03:00:00Z"));
    }

    private String text(dev.rekap.contracts.Message fact) {
        return new String(codec.encode(fact), StandardCharsets.UTF_8);
    }

    private static void give(@Nullable String type, String body) {
        MessageProperties properties = new MessageProperties();
        if (type != null) {
            properties.setHeader(BusHeaders.TYPE, type);
        }
        broker.send(
                "",
                DecisionMessages.PROPOSAL.queueName(),
                new Message(body.getBytes(StandardCharsets.UTF_8), properties));
    }

    private List<dev.rekap.contracts.Message> take(String queue, int count) {
        List<dev.rekap.contracts.Message> facts = new ArrayList<>();
        await().atMost(PATIENCE).until(() -> {
            Message message = broker.receive(queue);
            if (message != null) {
                facts.add(codec.decode(message.getMessageProperties().getHeader(BusHeaders.TYPE), message.getBody()));
            }
            return facts.size() == count;
        });
        return facts;
    }

    private static long waiting(String queue) {
        Long count = broker.execute(channel -> channel.messageCount(queue));
        return count == null ? -1 : count;
    }

    private static String get(String path) throws Exception {
        String port = String.valueOf(worker.getEnvironment().getProperty("local.server.port"));
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
