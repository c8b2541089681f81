package dev.rekap.environment.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.rabbitmq.client.AuthenticationFailureException;
import com.rabbitmq.client.Channel;
import com.rabbitmq.client.Connection;
import com.rabbitmq.client.ConnectionFactory;
import com.rabbitmq.client.MessageProperties;
import dev.rekap.environment.TestEnvironmentException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokerPartIT {
    @TempDir
    Path root;

    /** One node for all of it: a boot is the dearest thing here. */
    @Test
    void nodeKeepsStrangersOutTellsOfItsQueuesAndKeepsItsMessagesOverARestart() throws Exception {
        BrokerPart first = new BrokerPart(new TestWorkplace(root), new Ports(0, OptionalInt.of(0)));
        first.start();
        try {
            thereIsNoGuestAndTheToolsReachThisNodeOnly(first);
            aConfirmedMessageIsKeptInAQuorumQueue(first);
            askedForMetricsTheNodeTellsPrometheusOfItsQueuesByName(first);
        } finally {
            first.stop();
        }
        first.stop();
        BrokerPart second = new BrokerPart(new TestWorkplace(root), Ports.of(0));
        second.start();
        try (Connection connection = connect(second);
                Channel channel = connection.createChannel()) {
            assertThat(channel.basicGet("q", true).getBody()).asString().isEqualTo("hi");
        } finally {
            second.stop();
        }
    }

    private static void thereIsNoGuestAndTheToolsReachThisNodeOnly(BrokerPart broker) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(url(broker).replaceAll("rekap:[0-9a-f-]+@", "guest:guest@"));
        assertThatThrownBy(factory::newConnection).isInstanceOf(AuthenticationFailureException.class);
        assertThat(broker.command(List.of("list_users"))).contains("rekap").doesNotContain("guest");
        assertThatThrownBy(() -> broker.command(List.of("no_such_command")))
                .isInstanceOf(TestEnvironmentException.class)
                .hasMessageContaining("no_such_command");
        assertThat(broker.command(List.of("eval", "20 + 3."))).isEqualToIgnoringWhitespace("23");
        assertThatThrownBy(() -> broker.command(List.of("eval", "no_such_module:f().")))
                .isInstanceOf(TestEnvironmentException.class)
                .hasMessageContaining("no_such_module");
    }

    private static void aConfirmedMessageIsKeptInAQuorumQueue(BrokerPart broker) throws Exception {
        try (Connection connection = connect(broker);
                Channel channel = connection.createChannel()) {
            channel.queueDeclare("q", true, false, false, Map.of("x-queue-type", "quorum"));
            channel.confirmSelect();
            channel.basicPublish("", "q", MessageProperties.PERSISTENT_BASIC, "hi".getBytes(StandardCharsets.UTF_8));
            channel.waitForConfirmsOrDie(10_000);
        }
    }

    private static void askedForMetricsTheNodeTellsPrometheusOfItsQueuesByName(BrokerPart broker) throws Exception {
        try (Connection connection = connect(broker);
                Channel channel = connection.createChannel();
                HttpClient http = HttpClient.newHttpClient()) {
            channel.queueDeclare("watched", true, false, false, Map.of("x-queue-type", "quorum"));
            channel.basicConsume("watched", (tag, message) -> {}, tag -> {});
            String told = broker.addresses().getOrDefault("rabbitmq_metrics_url", "");
            HttpRequest request = HttpRequest.newBuilder(URI.create(
                            told + "/metrics/detailed?family=queue_coarse_metrics&family=queue_consumer_count"))
                    .build();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(http.send(request, HttpResponse.BodyHandlers.ofString())
                                    .body())
                            .containsPattern("rabbitmq_detailed_queue_messages\\{[^}]*queue=\"watched\"[^}]*} 0")
                            .containsPattern("rabbitmq_detailed_queue_consumers\\{[^}]*queue=\"watched\"[^}]*} 1"));
        }
    }

    @Test
    void aNodeThatDoesNotComeUpIsExplainedWithTheEndOfItsOutput() throws Exception {
        Path bin = Files.createDirectories(root.resolve("bin"));
        Path program = Files.writeString(bin.resolve("rabbitmq-server"), "#!/bin/sh\necho no room; exit 3\n");
        assertThat(program.toFile().setExecutable(true)).isTrue();
        BrokerPart broker = new BrokerPart(new TestWorkplace(root), Ports.of(0), List.of(bin));
        assertThatThrownBy(broker::start)
                .isInstanceOf(TestEnvironmentException.class)
                .hasMessageContaining("did not come up")
                .hasMessageContaining("no room");
    }

    @Test
    void aMissingBrokerIsSaidTogetherWithHowToInstallIt() {
        assertThatThrownBy(() -> new BrokerPart(new TestWorkplace(root), Ports.of(0), List.of(root)))
                .isInstanceOf(TestEnvironmentException.class)
                .hasMessageContaining("apt-get install rabbitmq-server");
    }

    private static Connection connect(BrokerPart broker) throws Exception {
        ConnectionFactory factory = new ConnectionFactory();
        factory.setUri(url(broker));
        return factory.newConnection();
    }

    private static String url(BrokerPart broker) {
        return broker.addresses().getOrDefault("rabbitmq_url", "");
    }
}
