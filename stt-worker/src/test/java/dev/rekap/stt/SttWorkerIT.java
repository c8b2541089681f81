package dev.rekap.stt;

import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.extension.ResponseDefinitionTransformerV2;
import com.github.tomakehurst.wiremock.http.ResponseDefinition;
import com.github.tomakehurst.wiremock.stubbing.ServeEvent;
import com.rabbitmq.client.AMQP.BasicProperties;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.GetResponse;
import dev.rekap.blob.BlobContent;
import dev.rekap.blob.BlobStore;
import dev.rekap.bus.json.ContractsJson;
import dev.rekap.bus.json.MessageCodec;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Message;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.orders.AudioTranscribed;
import dev.rekap.contracts.orders.FileFailed;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.speech.RequestId;
import dev.rekap.contracts.speech.SpeechFailed;
import dev.rekap.contracts.speech.SpeechRequested;
import dev.rekap.contracts.speech.SpeechTranscribed;
import dev.rekap.environment.Part;
import dev.rekap.environment.TestEnvironment;
import dev.rekap.media.SoundMaker;
import dev.rekap.stt.workspace.TemporarySpace;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** The worker on a real broker and a real store; only the engine is a fake. */
class SttWorkerIT {

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final int FILES_AT_ONCE = 64;
    private static final String IN = "rekap.stt";
    private static final String HEARD = "rekap.extraction";
    private static final String FAILED = "rekap.report";
    private static final String PARKED = "rekap.stt.dlq";
    private static final WireMockServer ENGINE = new WireMockServer(
            options().dynamicPort().containerThreads(2 * FILES_AT_ONCE).extensions(new Gathering(FILES_AT_ONCE)));

    private static TestEnvironment stack;
    private static ConfigurableApplicationContext worker;
    private static Connection connection;
    private static Path voice;

    private final MessageCodec codec = new MessageCodec(ContractsJson.mapper());
    private Channel channel;

    @BeforeAll
    static void start(@TempDir Path folder) throws Exception {
        ENGINE.start();
        voice = SoundMaker.make(folder.resolve("suara.ogg"), SoundMaker.VOICE, "-c:a", "libopus");
        stack = TestEnvironment.start(Part.RABBITMQ, Part.S3);
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(stack.rabbitmqUrl());
        connection = factory.newConnection("test");
        worker = startWorker();
    }

    @AfterAll
    static void stop() throws Exception {
        worker.close();
        connection.close();
        stack.close();
        ENGINE.stop();
    }

    @BeforeEach
    void clean() throws IOException {
        channel = connection.createChannel();
        for (String queue : List.of(IN, HEARD, FAILED, PARKED)) {
            channel.queuePurge(queue);
        }
        answerAtOnce();
    }

    @AfterEach
    void closeChannel() throws Exception {
        channel.close();
    }

    @Test
    void goodMessagesPassAndPoisonIsParked() throws Exception {
        AudioStored first = stored(voice);
        AudioStored second = stored(voice);
        byte[] empty = new byte[0];
        byte[] malformed = "{\"task\":".getBytes(StandardCharsets.UTF_8);

        give("audio.stored", codec.encode(first));
        give("audio.stored", empty);
        give("audio.stored", malformed);
        give("no.such.fact", codec.encode(first));
        give("audio.stored", codec.encode(second));

        List<Message> heard = take(HEARD, 2);
        assertThat(heard)
                .extracting(fact -> ((AudioTranscribed) fact).task())
                .containsExactlyInAnyOrder(first.task(), second.task());
        await().atMost(PATIENCE).until(() -> channel.messageCount(PARKED) == 3);
        assertThat(channel.messageCount(IN)).isZero();
    }

    @Test
    void audioWithoutSpeechIsANamedFailure(@TempDir Path folder) throws Exception {
        AudioStored silence =
                stored(SoundMaker.make(folder.resolve("hening.ogg"), "anullsrc=r=16000:d=2", "-c:a", "libopus"));
        AudioStored text = stored(Files.writeString(folder.resolve("pesan.mp3"), "pesan dua lusin"));
        AudioStored missing = SpeechTasks.audioStored("hilang.ogg");

        for (AudioStored message : List.of(silence, text, missing)) {
            give("audio.stored", codec.encode(message));
        }

        assertThat(take(FAILED, 3))
                .extracting(fact -> Map.entry(((FileFailed) fact).task(), ((FileFailed) fact).code()))
                .containsExactlyInAnyOrder(
                        Map.entry(silence.task(), FailureCode.NO_SPEECH),
                        Map.entry(text.task(), FailureCode.UNREADABLE_AUDIO),
                        Map.entry(missing.task(), FailureCode.AUDIO_MISSING));
        ENGINE.verify(0, anyRequestedFor(anyUrl()));
    }

    @Test
    void speechRequestIsAnsweredWithoutAReport() throws Exception {
        String answers = channel.queueDeclare().getQueue();
        channel.queueBind(answers, "rekap", "speech.transcribed");
        channel.queueBind(answers, "rekap", "speech.failed");
        SpeechRequested present = requested("decisions/1/material/voice");
        SpeechRequested missing = requested("decisions/2/material/voice");
        worker.getBean(BlobStore.class).put(present.audio(), BlobContent.of(voice, "audio/ogg", Map.of()));

        give("speech.requested", codec.encode(present));
        give("speech.requested", codec.encode(missing));

        assertThat(take(answers, 2))
                .satisfiesExactlyInAnyOrder(
                        fact -> assertThat(fact).isInstanceOfSatisfying(SpeechTranscribed.class, transcribed -> {
                            assertThat(transcribed.requestId()).isEqualTo(present.requestId());
                            assertThat(transcribed.transcript().text()).isEqualTo("pesan dua gelas");
                        }),
                        fact -> assertThat(fact).isInstanceOfSatisfying(SpeechFailed.class, failed -> {
                            assertThat(failed.requestId()).isEqualTo(missing.requestId());
                            assertThat(failed.code()).isEqualTo(FailureCode.AUDIO_MISSING);
                        }));
        assertThat(channel.messageCount(HEARD) + channel.messageCount(FAILED) + channel.messageCount(PARKED))
                .isZero();
    }

    private static SpeechRequested requested(String audio) {
        return new SpeechRequested(
                new RequestId(UUID.randomUUID()),
                new UserId("warung"),
                new BlobKey(audio),
                "audio/ogg",
                voice.toFile().length(),
                UUID.randomUUID().toString().replace("-", "").repeat(2),
                "id",
                null);
    }

    @Test
    void healthAndMetricsAreServed() throws Exception {
        give("audio.stored", codec.encode(stored(voice)));
        take(HEARD, 1);

        assertThat(get("/actuator/health")).contains("\"status\":\"UP\"", "\"engine\":{", "\"decoder\":{");
        assertThat(get("/actuator/health/readiness")).contains("\"status\":\"UP\"");
        assertThat(get("/actuator/health/liveness")).contains("\"status\":\"UP\"");
        assertThat(get("/actuator/prometheus"))
                .contains(
                        "messaging_process_duration_seconds_bucket{messaging_destination_name=\"rekap.stt\","
                                + "messaging_system=\"rabbitmq\",outcome=\"done\",le=",
                        "rekap_queue_wait_seconds_count{messaging_destination_name=\"rekap.stt\"}",
                        "gen_ai_client_operation_duration_seconds_bucket{error_type=\"none\","
                                + "gen_ai_operation_name=\"transcription\",gen_ai_provider_name=\"openai\","
                                + "gen_ai_request_model=\"whisper-1\",le=",
                        "rekap_stt_audio_seconds_total{gen_ai_provider_name=\"openai\"}",
                        "rekap_stt_audio_speech_seconds_sum",
                        "rekap_stt_audio_silence_seconds_count",
                        "rekap_cost_total{currency=\"IDR\",gen_ai_operation_name=\"transcription\","
                                + "gen_ai_provider_name=\"openai\",gen_ai_request_model=\"whisper-1\"} 0.0",
                        "rekap_s3_calls_seconds_bucket{operation=\"GetObject\",status=\"200\",le=",
                        "rekap_stt_files_total{final=\"true\",result=\"TRANSCRIBED\"}");
    }

    @Test
    void slowEngineGetsSixtyFourFilesAtOnceInLittleSpace() throws Exception {
        ENGINE.stubFor(post("/v1/audio/transcriptions")
                .willReturn(okJson("{\"text\":\"pesan dua gelas\"}").withTransformers(Gathering.NAME)));
        for (int i = 0; i < FILES_AT_ONCE; i++) {
            give("audio.stored", codec.encode(stored(voice)));
        }

        assertThat(take(HEARD, FILES_AT_ONCE)).hasOnlyElementsOfType(AudioTranscribed.class);

        TemporarySpace space = worker.getBean(TemporarySpace.class);
        await().atMost(PATIENCE).until(() -> space.freeBytes() == space.bytes());
    }

    /** Answers when so many requests are here. */
    private static final class Gathering implements ResponseDefinitionTransformerV2 {

        static final String NAME = "gathering";

        private final CountDownLatch requests;

        Gathering(int count) {
            this.requests = new CountDownLatch(count);
        }

        @Override
        public ResponseDefinition transform(ServeEvent event) {
            requests.countDown();
            try {
                if (!requests.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                    return new ResponseDefinition(503, "only some came");
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            return event.getResponseDefinition();
        }

        @Override
        public boolean applyGlobally() {
            return false;
        }

        @Override
        public String getName() {
            return NAME;
        }
    }

    @Test
    void histogramHasATraceAsItsExemplar() throws Exception {
        give("audio.stored", codec.encode(stored(voice)));
        take(HEARD, 1);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(
                                get("/actuator/prometheus", "application/openmetrics-text; version=1.0.0")
                                        .lines()
                                        .filter(line -> line.startsWith("messaging_process_duration_seconds_bucket{")
                                                && line.contains("trace_id=\"")))
                        .isNotEmpty());
    }

    @Test
    void killedWorkerLeavesItsFileToAnother(@TempDir Path folder) throws Exception {
        AudioStored message = stored(voice);
        worker.close();
        ENGINE.stubFor(post("/v1/audio/transcriptions")
                .willReturn(okJson("{\"text\":\"pesan dua gelas\"}").withFixedDelay(60_000)));
        give("audio.stored", codec.encode(message));
        Process victim = startProcess(folder.resolve("worker.log"));
        try {
            await().atMost(PATIENCE)
                    .until(() -> !ENGINE.findAll(anyRequestedFor(anyUrl())).isEmpty());
        } finally {
            victim.destroyForcibly().waitFor();
        }
        answerAtOnce();

        worker = startWorker();

        assertThat(take(HEARD, 1)).singleElement().isInstanceOfSatisfying(AudioTranscribed.class, heard -> {
            assertThat(heard.task()).isEqualTo(message.task());
            assertThat(heard.transcript().text()).isEqualTo("pesan dua gelas");
        });
        await().during(Duration.ofSeconds(2))
                .atMost(PATIENCE)
                .until(() -> channel.messageCount(HEARD) == 0 && channel.messageCount(IN) == 0);
    }

    private static void answerAtOnce() {
        ENGINE.resetAll();
        ENGINE.stubFor(post("/v1/audio/transcriptions").willReturn(okJson("{\"text\":\"pesan dua gelas\"}")));
    }

    private static ConfigurableApplicationContext startWorker() {
        return new SpringApplicationBuilder(SttWorkerApplication.class)
                .properties(Map.copyOf(settings()))
                .run();
    }

    /** The runnable jar, as an operator starts it. */
    private static Process startProcess(Path log) throws IOException {
        try (Stream<Path> target = Files.list(Path.of("target"))) {
            Path jar = target.filter(file -> file.toString().endsWith("-app.jar"))
                    .findFirst()
                    .orElseThrow();
            List<String> command = new ArrayList<>(List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xmx256m",
                    "-XX:+UseSerialGC",
                    "-XX:TieredStopAtLevel=1",
                    // It cannot clean up after itself.
                    "-Djava.io.tmpdir=" + log.toAbsolutePath().getParent(),
                    "-jar",
                    jar.toString()));
            settings().forEach((name, value) -> command.add("--" + name + "=" + value));
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(log.toFile())
                    .start();
        }
    }

    private static Map<String, Object> settings() {
        return Map.of(
                "server.port", "0",
                "server.address", "127.0.0.1",
                "rekap.rabbitmq.url", stack.rabbitmqUrl(),
                "rekap.s3.endpoint", stack.s3Endpoint(),
                "rekap.s3.bucket", stack.s3Bucket(),
                "rekap.s3.access-key", stack.s3AccessKey(),
                "rekap.s3.secret-key", stack.s3SecretKey(),
                // Hardly more than one recording may take.
                "rekap.stt.temporary-space", "450MB",
                "rekap.stt.openai.url", ENGINE.baseUrl() + "/v1");
    }

    private static AudioStored stored(Path file) {
        String sha256 = UUID.randomUUID().toString().replace("-", "").repeat(2);
        AudioStored message = SpeechTasks.audioStored(
                file.getFileName().toString(), sha256, file.toFile().length());
        worker.getBean(BlobStore.class)
                .put(
                        new ReportBlobs(message.reportId())
                                .audio(message.task().file().id()),
                        BlobContent.of(file, "audio/ogg", Map.of()));
        return message;
    }

    private void give(String type, byte[] body) throws IOException {
        BasicProperties properties =
                new BasicProperties.Builder().headers(Map.of("type", type)).build();
        channel.basicPublish("", IN, properties, body);
    }

    private List<Message> take(String queue, int count) throws IOException {
        List<Message> facts = new ArrayList<>();
        await().atMost(PATIENCE).until(() -> {
            GetResponse response = channel.basicGet(queue, true);
            if (response != null) {
                facts.add(codec.decode(
                        String.valueOf(response.getProps().getHeaders().get("type")), response.getBody()));
            }
            return facts.size() == count;
        });
        return facts;
    }

    private static String get(String path) throws IOException, InterruptedException {
        return get(path, "*/*");
    }

    private static String get(String path, String accept) throws IOException, InterruptedException {
        String port = worker.getEnvironment().getRequiredProperty("local.server.port");
        try (HttpClient http = HttpClient.newHttpClient()) {
            return http.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .header("Accept", accept)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
