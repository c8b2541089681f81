package dev.rekap.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.bus.Publisher;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.OrderMessages;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportProgress;
import dev.rekap.contracts.orders.ReportSettings;
import dev.rekap.contracts.orders.ReportStatus;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.amqp.rabbit.core.RabbitAdmin;
import org.springframework.amqp.rabbit.core.RabbitTemplate;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class BotGatewayIT {

    @Test
    void isHealthyAndKeepsItsQueueEmpty() throws Exception {
        RealParts.emptyDatabase();
        List<String> settings = new ArrayList<>(RealParts.settings());
        settings.add("--rekap.service-token=a-service-token-for-tests");
        try (ConfigurableApplicationContext service =
                SpringApplication.run(BotGatewayApplication.class, settings.toArray(String[]::new))) {
            assertThat(get(service, "/actuator/health/readiness")).contains("\"UP\"");

            service.getBean(Publisher.class).publish(progress());

            await().atMost(Duration.ofSeconds(30))
                    .until(
                            () -> get(service, "/actuator/prometheus")
                                    .contains(
                                            "messaging_process_duration_seconds_count{messaging_destination_name=\"rekap.gateway\",messaging_system=\"rabbitmq\",outcome=\"done\"} 1"));
            RabbitAdmin admin = new RabbitAdmin(service.getBean(RabbitTemplate.class));
            assertThat(Objects.requireNonNull(admin.getQueueInfo(OrderMessages.GATEWAY.queueName()))
                            .getMessageCount())
                    .isZero();
        }
    }

    private static ReportProgress progress() {
        return new ReportProgress(
                ReportId.random(),
                1,
                new ReportSettings(new UserId("toko"), Columns.DEFAULT, "id", null),
                ReportStatus.PROCESSING,
                2,
                1,
                0);
    }

    private static String get(ConfigurableApplicationContext service, String path) throws Exception {
        String port = service.getEnvironment().getRequiredProperty("local.management.port");
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
