package dev.rekap.ingest.running;

import dev.rekap.blob.BlobStore;
import dev.rekap.blob.ListedBlob;
import dev.rekap.bus.json.MessageCodec;
import dev.rekap.contracts.Secret;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.DecisionBlobs;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.DecisionMessages;
import dev.rekap.contracts.decisions.MaterialCollected;
import dev.rekap.contracts.orders.OrderMessage;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.environment.Part;
import dev.rekap.environment.TestEnvironment;
import dev.rekap.http.UserKeys;
import dev.rekap.ingest.IngestApiApplication;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.amqp.core.Message;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** ingest-api in this process, on free ports, with parts that all tests share; they go with the process. */
final class RunningService {

    static final String TOKEN = "the service token of the tests";
    private static final String KEY_SECRET = "the secret of user keys of the tests";

    private static final class Holder {
        private static final RunningService SHARED = new RunningService();
    }

    final TestEnvironment stack = TestEnvironment.start(Part.RABBITMQ, Part.POSTGRES, Part.S3);
    final Path spool;
    final ConfigurableApplicationContext context;
    final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private RunningService() {
        try {
            spool = Files.createDirectories(Path.of("target", "spool"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context = new SpringApplicationBuilder(IngestApiApplication.class)
                .run(settings(stack, spool).entrySet().stream()
                        .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                        .toArray(String[]::new));
    }

    static RunningService shared() {
        return Holder.SHARED;
    }

    static Map<String, String> settings(TestEnvironment stack, Path spool) {
        Map<String, String> settings = new LinkedHashMap<>();
        settings.put("rekap.service-token", TOKEN);
        settings.put("rekap.user-key-secret", KEY_SECRET);
        settings.put("rekap.rabbitmq.url", stack.rabbitmqUrl());
        settings.put("rekap.database.url", stack.jdbcUrl());
        settings.put("rekap.database.username", stack.databaseUsername());
        settings.put("rekap.database.password", stack.databasePassword());
        settings.put("rekap.database.connection-timeout", "2000");
        settings.put("rekap.ingest.sweep-every", "200ms");
        settings.put("rekap.ingest.publish-after", "2s");
        settings.put("rekap.s3.endpoint", stack.s3Endpoint());
        settings.put("rekap.s3.bucket", stack.s3Bucket());
        settings.put("rekap.s3.access-key", stack.s3AccessKey());
        settings.put("rekap.s3.secret-key", stack.s3SecretKey());
        settings.put("rekap.s3.connect-timeout", "1s");
        settings.put("rekap.bind-address", "127.0.0.1");
        settings.put("rekap.ingest.port", "0");
        settings.put("rekap.ingest.management-port", "0");
        settings.put("rekap.ingest.spool-directory", spool.toString());
        return settings;
    }

    int port() {
        return context.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
    }

    int managementPort() {
        return context.getEnvironment().getRequiredProperty("local.management.port", Integer.class);
    }

    static String keyOf(String user) {
        return new UserKeys(new Secret(KEY_SECRET)).mint(new UserId(user));
    }

    Answer upload(UploadBodyBytes form) {
        return upload(TOKEN, form);
    }

    Answer upload(String token, UploadBodyBytes form) {
        return send(request("/api/v1/audio/upload", token)
                .header("Content-Type", UploadBodyBytes.CONTENT_TYPE)
                .POST(BodyPublishers.ofByteArray(form.whole())));
    }

    Answer sendMessage(String token, UploadBodyBytes form) {
        return send(request("/api/v1/messages", token)
                .header("Content-Type", UploadBodyBytes.CONTENT_TYPE)
                .POST(BodyPublishers.ofByteArray(form.whole())));
    }

    Answer complete(String token, Object report) {
        return send(request("/api/v1/reports/" + report + "/complete", token).POST(BodyPublishers.noBody()));
    }

    Answer post(String path, String contentType, String body) {
        return send(request(path, TOKEN).header("Content-Type", contentType).POST(BodyPublishers.ofString(body)));
    }

    HttpRequest.Builder request(String path, String token) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port() + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", "en");
    }

    Answer management(String path) {
        return send(HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + managementPort() + path)));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            return Answer.of(client.send(request.build(), BodyHandlers.ofString()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    BlobStore blobs() {
        return context.getBean(BlobStore.class);
    }

    /** Everything that is stored of a report, by key and length. */
    List<String> stored(ReportId report) {
        try (Stream<ListedBlob> listed = blobs().list(new ReportBlobs(report).prefix())) {
            return listed.map(blob -> blob.key() + " " + blob.length()).toList();
        }
    }

    long storedFiles(ReportId report) {
        try (Stream<ListedBlob> listed = blobs().list(new ReportBlobs(report).audioPrefix())) {
            return listed.count();
        }
    }

    List<Path> spooledFiles() {
        try (Stream<Path> walk = Files.walk(spool)) {
            return walk.filter(Files::isRegularFile)
                    .filter(file -> !file.endsWith("lock"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The next fact of this report in a queue; those of other reports are thrown away. */
    OrderMessage receive(String queue, ReportId report) {
        return (OrderMessage) receive(
                        queue,
                        5000,
                        fact -> fact instanceof OrderMessage order
                                && order.reportId().equals(report))
                .orElseThrow(() -> new AssertionError("nothing of " + report + " in " + queue));
    }

    /** The next material of this decision that decision-worker would take; other facts are thrown away. */
    Optional<MaterialCollected> receiveMaterial(DecisionId decision, long patience) {
        return receive(
                        DecisionMessages.PROPOSAL.queueName(),
                        patience,
                        fact -> fact instanceof MaterialCollected collected
                                && collected.decisionId().equals(decision))
                .map(MaterialCollected.class::cast);
    }

    private Optional<dev.rekap.contracts.Message> receive(
            String queue, long patience, Predicate<dev.rekap.contracts.Message> wanted) {
        for (int i = 0; i < 1000; i++) {
            Message message = context.getBean(RabbitTemplate.class).receive(queue, patience);
            if (message == null) {
                break;
            }
            Object type = message.getMessageProperties().getHeader("type");
            dev.rekap.contracts.Message fact =
                    context.getBean(MessageCodec.class).decode(String.valueOf(type), message.getBody());
            if (wanted.test(fact)) {
                return Optional.of(fact);
            }
        }
        return Optional.empty();
    }

    /** Keys of what is stored of a decision. */
    List<String> stored(DecisionId decision) {
        try (Stream<ListedBlob> listed = blobs().list(new DecisionBlobs(decision).prefix())) {
            return listed.map(blob -> blob.key().value()).toList();
        }
    }

    /** Status, headers and body, with the JSON in it. */
    record Answer(int status, Map<String, List<String>> headers, String body) {

        static Answer of(HttpResponse<String> response) {
            return new Answer(response.statusCode(), response.headers().map(), response.body());
        }

        Optional<String> header(String name) {
            return headers.entrySet().stream()
                    .filter(header -> header.getKey().equalsIgnoreCase(name))
                    .map(header -> header.getValue().getFirst())
                    .findFirst();
        }
    }
}
