package dev.rekap.extraction.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import dev.rekap.bus.json.ContractsJson;
import dev.rekap.bus.json.MessageCodec;
import dev.rekap.bus.rabbit.BusHeaders;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.AudioFile;
import dev.rekap.contracts.orders.AudioTranscribed;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.FileFailed;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.FileTask;
import dev.rekap.contracts.orders.OrderMessage;
import dev.rekap.contracts.orders.OrderMessages;
import dev.rekap.contracts.orders.RecordsExtracted;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSettings;
import dev.rekap.contracts.speech.Segment;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.environment.Part;
import dev.rekap.environment.TestEnvironment;
import dev.rekap.extraction.ExtractionWorkerApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
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

/** The whole worker, as it is wired, against a real broker. */
class ExtractionWorkerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final String RESULTS = OrderMessages.REPORT.queueName();
    private static final String PARKED = OrderMessages.EXTRACTION.parkingName();

    private static TestEnvironment stack;
    private static ConfigurableApplicationContext worker;
    private static CachingConnectionFactory connection;
    private static RabbitTemplate broker;

    private final MessageCodec codec = new MessageCodec(ContractsJson.mapper());

    @BeforeAll
    static void start() {
        stack = TestEnvironment.start(Part.RABBITMQ);
        worker = new SpringApplicationBuilder(ExtractionWorkerApplication.class)
                .run(
                        "--rekap.rabbitmq.url=" + stack.rabbitmqUrl(),
                        "--server.port=0",
                        "--server.address=127.0.0.1",
                        "--rekap.extractor=rules");
        connection = new CachingConnectionFactory(URI.create(stack.rabbitmqUrl()));
        broker = new RabbitTemplate(connection);
    }

    @AfterAll
    static void stop() {
        worker.close();
        connection.destroy();
        stack.close();
    }

    @Test
    void parksMalformedMessagesAndDeliversOthers() {
        give("audio.transcribed", good("atas nama siti jalan melati nomor tiga pesan dua lusin teh"));
        give("audio.transcribed", "");
        give("audio.transcribed", "{\"task\":");
        give("audio.transcribed", "{\"task\":{}}");
        give("audio.unheard", good("atas nama ani pesan dua botol"));
        give(null, good("atas nama ani pesan dua botol"));
        give("audio.transcribed", good("atas nama budi pesan lima eh bukan enam botol"));

        List<OrderMessage> facts = take(2);

        assertThat(facts)
                .allSatisfy(fact -> assertThat(fact).isInstanceOf(RecordsExtracted.class))
                .extracting(fact -> values((RecordsExtracted) fact))
                .containsExactlyInAnyOrder(
                        Arrays.asList("Siti", "Jalan Melati nomor 3", "24"), Arrays.asList("Budi", null, "6"));
        await().atMost(PATIENCE).until(() -> waiting(PARKED) == 5);
        assertThat(waiting(RESULTS)).isZero();
    }

    @Test
    void evidenceHasTimesInTheRecording() {
        String text = "atas nama siti pesan dua botol";
        give(
                "audio.transcribed",
                good(text, new Segment("atas nama siti", 0.2, 1.4), new Segment("pesan dua botol", 1.6, 3)));

        RecordsExtracted fact = (RecordsExtracted) take(1).getFirst();

        ExtractedField name = fact.records().getFirst().fields().getFirst();
        assertThat(name.evidence().getFirst().startSeconds()).isEqualTo(0.2);
        assertThat(fact.extractor()).isEqualTo("rules");
        assertThat(fact.engine()).isEqualTo("sphinx");
        assertThat(fact.attempts())
                .extracting(
                        ProviderCall::provider,
                        ProviderCall::error,
                        attempt -> attempt.cost().signum())
                .containsExactly(tuple("rules", "none", 0));
    }

    @Test
    void recordingWithoutAnOrderFailsWithNoRecords() {
        give("audio.transcribed", good("halo kak masih buka nggak ya"));

        assertThat(take(1).getFirst())
                .isInstanceOfSatisfying(
                        FileFailed.class, failed -> assertThat(failed.code()).isEqualTo(FailureCode.NO_RECORDS));
    }

    @Test
    void exposesHealthAndMetrics() throws IOException, InterruptedException {
        assertThat(get("/actuator/health/readiness")).contains("\"UP\"");
        assertThat(get("/actuator/health/liveness")).contains("\"UP\"");
        assertThat(get("/actuator/health")).contains("\"rules\":{");
        give("audio.transcribed", good("atas nama siti pesan dua botol"));
        take(1);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(get("/actuator/prometheus"))
                        .contains(
                                "messaging_process_duration_seconds_bucket{"
                                        + "messaging_destination_name=\"rekap.extraction\",",
                                "gen_ai_client_operation_duration_seconds_bucket{error_type=\"none\","
                                        + "gen_ai_operation_name=\"chat\",gen_ai_provider_name=\"rules\","
                                        + "gen_ai_request_model=\"none\",le=",
                                "rekap_cost_total{currency=\"IDR\",gen_ai_operation_name=\"chat\","
                                        + "gen_ai_provider_name=\"rules\",gen_ai_request_model=\"none\"} 0.0",
                                "messaging_client_operation_duration_seconds_bucket{error_type=\"none\","
                                        + "messaging_destination_name=\"records.extracted\","));
    }

    private static String get(String path) throws IOException, InterruptedException {
        String port = String.valueOf(worker.getEnvironment().getProperty("local.server.port"));
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }

    private static void give(@Nullable String type, String body) {
        MessageProperties properties = new MessageProperties();
        if (type != null) {
            properties.setHeader(BusHeaders.TYPE, type);
        }
        broker.send(
                "",
                OrderMessages.EXTRACTION.queueName(),
                new Message(body.getBytes(StandardCharsets.UTF_8), properties));
    }

    private List<OrderMessage> take(int count) {
        List<OrderMessage> facts = new ArrayList<>();
        await().atMost(PATIENCE).until(() -> {
            Message message = broker.receive(RESULTS);
            if (message != null) {
                facts.add((OrderMessage)
                        codec.decode(message.getMessageProperties().getHeader(BusHeaders.TYPE), message.getBody()));
            }
            return facts.size() == count;
        });
        return facts;
    }

    private static long waiting(String queue) {
        Long count = broker.execute(channel -> channel.messageCount(queue));
        return count == null ? -1 : count;
    }

    private static List<@Nullable String> values(RecordsExtracted fact) {
        List<@Nullable String> values = new ArrayList<>();
        fact.records().getFirst().fields().forEach(field -> values.add(field.value()));
        return values;
    }

    private String good(String text, Segment... segments) {
        ReportId report = ReportId.random();
        String hash = "ab".repeat(32);
        AudioFile file = new AudioFile(FileId.of(report, hash), "a.ogg", "audio/ogg", 1000, hash, 1);
        ReportSettings settings = new ReportSettings(new UserId("toko"), Columns.DEFAULT, "id", null);
        AudioTranscribed fact = new AudioTranscribed(
                new FileTask(report, 1, settings, file), new Transcript(text, "id", "sphinx", 4.5, List.of(segments)));
        return new String(codec.encode(fact), StandardCharsets.UTF_8);
    }
}
