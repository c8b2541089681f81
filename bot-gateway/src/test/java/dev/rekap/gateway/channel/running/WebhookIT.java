package dev.rekap.gateway.channel.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.gateway.SharedGateway;
import dev.rekap.gateway.channel.ChatEvent;
import dev.rekap.simulator.telegram.client.SimulatedChat;
import dev.rekap.simulator.telegram.client.SimulatedTelegram;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Telegram brings updates to us, and others try to. */
class WebhookIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String SECRET = "a_secret-of-the-tests";
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private static SimulatedTelegram telegram;
    private static EdgeService gateway;

    @BeforeAll
    static void start() throws IOException {
        SharedGateway.end();
        telegram = EdgeService.stack().telegram();
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        gateway = EdgeService.start(
                        (_, _) -> {},
                        "server.port=" + port,
                        "rekap.telegram.webhook-url=http://127.0.0.1:" + port + "/telegram/webhook",
                        "rekap.telegram.webhook-secret=" + SECRET)
                .emptied();
        await().atMost(PATIENCE).until(() -> telegram.webhook().endsWith("/telegram/webhook"));
    }

    @AfterAll
    static void stop() {
        gateway.close();
        // Whoever polls next takes the webhook away.
    }

    @Test
    void anUpdateThatTelegramBringsIsHandled() {
        SimulatedChat siti = telegram.person(4_001, "Siti", "id");
        siti.sends("halo");

        await().atMost(PATIENCE)
                .until(() -> gateway.conversation().seen.stream()
                        .anyMatch(event -> event instanceof ChatEvent.TextWritten text
                                && text.text().equals("halo")
                                && text.origin().chat() == siti.id()));
        assertThat(gateway.management("/actuator/health/liveness")).contains("brought by Telegram");
    }

    @Test
    void whoCannotShowTheSecretIsTurnedAway() throws Exception {
        assertThat(post(null, update(9_000_001))).isEqualTo(401);
        assertThat(post("", update(9_000_002))).isEqualTo(401);
        assertThat(post("another", update(9_000_003))).isEqualTo(401);
        assertThat(post(SECRET + "x", update(9_000_004))).isEqualTo(401);
        assertThat(gateway.conversation().seen)
                .noneMatch(event ->
                        event.origin().update() > 9_000_000 && event.origin().update() < 9_000_005);
    }

    @Test
    void anUpdateIsTakenWithTheSecretAndOnce() throws Exception {
        assertThat(post(SECRET, update(9_000_010))).isEqualTo(200);
        assertThat(post(SECRET, update(9_000_010))).isEqualTo(200);
        assertThat(post(SECRET, update(9_000_011))).isEqualTo(200);

        await().atMost(PATIENCE)
                .until(() -> gateway.conversation().seen.stream()
                        .anyMatch(event -> event.origin().update() == 9_000_011));
        assertThat(gateway.conversation().seen)
                .filteredOn(event -> event.origin().update() == 9_000_010)
                .hasSize(1);
    }

    @Test
    void aBodyBeyondAnyUpdateIsRefused() throws Exception {
        assertThat(post(SECRET, "x".repeat((1 << 20) + 1))).isEqualTo(413);
    }

    @Test
    void withoutTheBrokersWordTelegramIsToBringItAgain() throws Exception {
        try (var _ = new FullUpdateQueue()) {
            gateway.running("reading").stop();
            await().atMost(PATIENCE).until(() -> post(SECRET, update(9_000_020)) == 503);
        }
        gateway.running("reading").start();
        await().atMost(PATIENCE).until(() -> post(SECRET, update(9_000_021)) == 200);
        await().atMost(PATIENCE)
                .until(() -> gateway.conversation().seen.stream()
                        .anyMatch(event -> event.origin().update() == 9_000_021));
    }

    private static String update(long id) {
        return "{\"update_id\":%d,\"message\":{\"message_id\":1,\"date\":1,\"chat\":{\"id\":4002,\"type\":\"private\"},\"from\":{\"id\":4002},\"text\":\"x\"}}"
                .formatted(id);
    }

    private static int post(@Nullable String secret, String body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(gateway.address("/telegram/webhook"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (secret != null) {
            request.header("X-Telegram-Bot-Api-Secret-Token", secret);
        }
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
