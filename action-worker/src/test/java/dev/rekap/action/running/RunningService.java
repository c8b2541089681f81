package dev.rekap.action.running;

import static org.awaitility.Awaitility.await;

import dev.rekap.action.ActionWorkerApplication;
import dev.rekap.blob.BlobStore;
import dev.rekap.bus.Publisher;
import dev.rekap.contracts.Secret;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.ActionRequested;
import dev.rekap.environment.Part;
import dev.rekap.environment.TestEnvironment;
import dev.rekap.http.UserKeys;
import dev.rekap.shop.ShopKeys;
import dev.rekap.shop.http.ShopServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.awaitility.core.ConditionFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** One worker for all tests of this kind, with parts and a simulated shop of its own; all end with the test run. */
final class RunningService {

    static final String SERVICE_TOKEN = "a service token for tests";
    private static final Secret USER_KEYS = new Secret("a secret of the user keys for tests");

    private static @Nullable RunningService shared;

    final TestEnvironment stack;
    final ShopServer shop;
    final ActionListener listener;
    private ConfigurableApplicationContext context;

    private RunningService() {
        stack = TestEnvironment.start(Part.RABBITMQ, Part.POSTGRES, Part.S3);
        try {
            shop = ShopServer.start(ShopKeys.FOR_TESTS, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        context = start();
        listener = new ActionListener(stack.rabbitmqUrl());
    }

    static synchronized RunningService get() {
        if (shared == null) {
            shared = new RunningService();
        }
        return shared;
    }

    /** Settings of a worker on these parts. */
    Map<String, String> settings() {
        return Map.ofEntries(
                Map.entry("rekap.rabbitmq.url", stack.rabbitmqUrl()),
                Map.entry("rekap.database.url", stack.jdbcUrl()),
                Map.entry("rekap.database.username", stack.databaseUsername()),
                Map.entry("rekap.database.password", stack.databasePassword()),
                Map.entry("rekap.s3.endpoint", stack.s3Endpoint()),
                Map.entry("rekap.s3.region", stack.s3Region()),
                Map.entry("rekap.s3.bucket", stack.s3Bucket()),
                Map.entry("rekap.s3.access-key", stack.s3AccessKey()),
                Map.entry("rekap.s3.secret-key", stack.s3SecretKey()),
                Map.entry("rekap.service-token", SERVICE_TOKEN),
                Map.entry("rekap.user-key-secret", USER_KEYS.reveal()),
                Map.entry("rekap.bind-address", "127.0.0.1"),
                Map.entry("rekap.action.port", "0"),
                Map.entry("rekap.action.management-port", "0"),
                Map.entry("rekap.action.concurrency", "4"),
                Map.entry("rekap.shop.url", shop.url()),
                Map.entry("rekap.shop.key", ShopKeys.FOR_TESTS.key()),
                Map.entry("rekap.shop.secret", ShopKeys.FOR_TESTS.secret()),
                Map.entry("rekap.shop.user", ShopKeys.FOR_TESTS.user()),
                Map.entry("rekap.shop.password", ShopKeys.FOR_TESTS.password()),
                Map.entry("rekap.shop.owners", "toko,warung"),
                Map.entry("rekap.shop.deadline", "3s"));
    }

    private ConfigurableApplicationContext start() {
        String[] arguments = settings().entrySet().stream()
                .map(setting -> "--" + setting.getKey() + "=" + setting.getValue())
                .toArray(String[]::new);
        return new SpringApplicationBuilder(ActionWorkerApplication.class).run(arguments);
    }

    /** Does something while this worker is not there, for tests that bring their own. */
    void without(Interruptible work) throws Exception {
        context.close();
        try {
            work.run();
        } finally {
            context = start();
        }
    }

    /** What may fail. */
    @FunctionalInterface
    interface Interruptible {
        void run() throws Exception;
    }

    LedgerCalls http(String token) {
        return new LedgerCalls(port("local.server.port"), token);
    }

    int port(String name) {
        return Integer.parseInt(context.getEnvironment().getRequiredProperty(name));
    }

    static String keyOf(String user) {
        return new UserKeys(USER_KEYS).mint(new UserId(user));
    }

    void publish(ActionRequested... requests) {
        Publisher publisher = bean(Publisher.class);
        Stream.of(requests).forEach(publisher::publish);
    }

    BlobStore blobs() {
        return bean(BlobStore.class);
    }

    JdbcClient jdbc() {
        return bean(JdbcClient.class);
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    List<String> requests() {
        synchronized (shop.shop()) {
            return shop.shop().requests();
        }
    }

    static ConditionFactory eventually() {
        return await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(100));
    }
}
