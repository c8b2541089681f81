package dev.rekap.report.running;

import static org.awaitility.Awaitility.await;

import dev.rekap.blob.BlobStore;
import dev.rekap.bus.Publisher;
import dev.rekap.contracts.Secret;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.OrderMessage;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.environment.Part;
import dev.rekap.environment.TestEnvironment;
import dev.rekap.http.UserKeys;
import dev.rekap.report.Facts;
import dev.rekap.report.ReportServiceApplication;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** One service for all tests of this kind, on its own ports, with parts of its own; both end with the test run. */
final class RunningService {

    static final String SERVICE_TOKEN = "a service token for tests";
    private static final Secret USER_KEYS = new Secret("a secret of the user keys for tests");

    private static @Nullable RunningService shared;

    final TestEnvironment stack;
    final ConfigurableApplicationContext context;
    final Listener listener;
    final HttpCalls http;

    private RunningService() {
        stack = TestEnvironment.start(Part.RABBITMQ, Part.POSTGRES, Part.S3);
        context = start();
        listener = new Listener(stack.rabbitmqUrl());
        http = new HttpCalls(port("local.server.port"), SERVICE_TOKEN);
    }

    static synchronized RunningService get() {
        if (shared == null) {
            shared = new RunningService();
        }
        return shared;
    }

    /** Starts one more of the same on the same parts. */
    ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(ReportServiceApplication.class)
                .properties(Map.ofEntries(
                        Map.entry("rekap.rabbitmq.url", stack.rabbitmqUrl()),
                        Map.entry("rekap.database.url", stack.jdbcUrl()),
                        Map.entry("rekap.database.username", stack.databaseUsername()),
                        Map.entry("rekap.database.password", stack.databasePassword()),
                        Map.entry("rekap.s3.endpoint", stack.s3Endpoint()),
                        Map.entry("rekap.s3.region", stack.s3Region()),
                        Map.entry("rekap.s3.bucket", stack.s3Bucket()),
                        Map.entry("rekap.s3.access-key", stack.s3AccessKey()),
                        Map.entry("rekap.s3.secret-key", stack.s3SecretKey()),
                        Map.entry("rekap.s3.attempts", "1"),
                        Map.entry("rekap.service-token", SERVICE_TOKEN),
                        Map.entry("rekap.user-key-secret", USER_KEYS.reveal()),
                        Map.entry("rekap.bind-address", "127.0.0.1"),
                        Map.entry("rekap.report.port", "0"),
                        Map.entry("rekap.report.management-port", "0"),
                        Map.entry("rekap.report.sweep-every", "300ms"),
                        Map.entry("rekap.report.repeat-after", "2s"),
                        Map.entry("rekap.report.event-streams", "3"),
                        Map.entry("rekap.report.heartbeat", "1s"),
                        Map.entry("rekap.report.public-url", "https://rekap.example.org"),
                        Map.entry("rekap.budget.user-soft", "500"),
                        Map.entry("rekap.budget.user-hard", "1000"),
                        Map.entry("rekap.database.connection-timeout", "2000")))
                .run("--rekap.bus.concurrency=8");
    }

    int port(String name) {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty(name));
    }

    static String keyOf(String user) {
        return new UserKeys(USER_KEYS).mint(new UserId(user));
    }

    void publish(OrderMessage... facts) {
        Publisher publisher = context.getBean(Publisher.class);
        for (OrderMessage fact : facts) {
            publisher.publish(fact);
        }
    }

    BlobStore blobs() {
        return context.getBean(BlobStore.class);
    }

    /** Moves a report in time, which is quicker than to wait. */
    void update(ReportId id, String assignments) {
        context.getBean(JdbcClient.class)
                .sql("UPDATE report.report SET " + assignments + " WHERE id = :id")
                .param("id", id.value())
                .update();
    }

    JsonNode report(Facts facts) {
        return http.get("/api/v1/reports/" + facts.id()).json();
    }

    String status(Facts facts) {
        return report(facts).path("status").asString("none");
    }

    void awaitStatus(Facts facts, String status) {
        eventually().until(() -> status(facts), status::equals);
    }

    /** All files of the report have a result or the report knows of so many. */
    void awaitFiles(Facts facts, int total, int done, int failed) {
        eventually()
                .until(
                        () -> {
                            JsonNode report = report(facts);
                            return List.of(
                                    report.path("total").asInt(-1),
                                    report.path("done").asInt(-1),
                                    report.path("failed").asInt(-1));
                        },
                        List.of(total, done, failed)::equals);
    }

    static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(100));
    }
}
