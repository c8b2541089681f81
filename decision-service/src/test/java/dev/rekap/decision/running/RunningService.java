package dev.rekap.decision.running;

import static org.awaitility.Awaitility.await;

import dev.rekap.blob.BlobStore;
import dev.rekap.bus.Publisher;
import dev.rekap.contracts.Secret;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.ActionRequested;
import dev.rekap.contracts.decisions.ActionVerb;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.DecisionMessage;
import dev.rekap.decision.DecisionServiceApplication;
import dev.rekap.decision.Facts;
import dev.rekap.environment.Part;
import dev.rekap.environment.TestEnvironment;
import dev.rekap.http.UserKeys;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
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
    final PublishedFacts published;
    final ApiCalls http;

    private RunningService() {
        stack = TestEnvironment.start(Part.RABBITMQ, Part.POSTGRES, Part.S3);
        context = start();
        published = new PublishedFacts(stack.rabbitmqUrl());
        http = new ApiCalls(port("local.server.port"), SERVICE_TOKEN);
    }

    static synchronized RunningService get() {
        if (shared == null) {
            shared = new RunningService();
        }
        return shared;
    }

    /** Starts one more of the same on the same parts. */
    ConfigurableApplicationContext start() {
        return new SpringApplicationBuilder(DecisionServiceApplication.class)
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
                        Map.entry("rekap.decision.port", "0"),
                        Map.entry("rekap.decision.management-port", "0"),
                        Map.entry("rekap.decision.sweep-every", "300ms"),
                        Map.entry("rekap.decision.repeat-after", "2s"),
                        Map.entry("rekap.budget.user-hard", "100"),
                        Map.entry("rekap.database.connection-timeout", "2000")))
                .run("--rekap.bus.concurrency=8");
    }

    int port(String name) {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty(name));
    }

    static String keyOf(String user) {
        return new UserKeys(USER_KEYS).mint(new UserId(user));
    }

    void publish(DecisionMessage... facts) {
        Publisher publisher = context.getBean(Publisher.class);
        for (DecisionMessage fact : facts) {
            publisher.publish(fact);
        }
    }

    BlobStore blobs() {
        return context.getBean(BlobStore.class);
    }

    JdbcClient jdbc() {
        return context.getBean(JdbcClient.class);
    }

    JsonNode decision(Facts facts) {
        return http.get("/api/v1/decisions/" + facts.id()).json();
    }

    String state(Facts facts) {
        return decision(facts).path("state").asString("none");
    }

    void awaitState(Facts facts, String state) {
        eventually().until(() -> state(facts), state::equals);
    }

    /** The latest request of this kind, once it is published. */
    ActionRequested awaitRequest(DecisionId id, ActionVerb verb) {
        return eventually()
                .until(
                        () -> published.of(id, ActionRequested.class).reversed().stream()
                                .filter(request -> request.verb() == verb)
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
    }

    /** The draft is proposed, planned, and waits for a yes. */
    Facts planned(String user) {
        Facts facts = Facts.of(user);
        publish(facts.collected(1), facts.proposed(1));
        publish(facts.planned(awaitRequest(facts.id(), ActionVerb.PLAN)));
        eventually()
                .until(() ->
                        decision(facts).path("actions").path(0).path("changes").size() == 1);
        return facts;
    }

    ApiCalls.Answer approve(Facts facts, JsonNode shown) {
        return http.post(
                "/api/v1/decisions/" + facts.id() + "/approve",
                "{\"version\":%d,\"hash\":\"%s\",\"by\":\"ibu\"}"
                        .formatted(
                                shown.path("version").asInt(),
                                shown.path("hash").asString()));
    }

    ApiCalls.Answer answer(Facts facts, JsonNode shown, String field, String value) {
        return http.post(
                "/api/v1/decisions/" + facts.id() + "/answers",
                "{\"version\":%d,\"action\":1,\"field\":\"%s\",\"value\":\"%s\"}"
                        .formatted(shown.path("version").asInt(), field, value));
    }

    static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(40)).pollInterval(Duration.ofMillis(100));
    }
}
