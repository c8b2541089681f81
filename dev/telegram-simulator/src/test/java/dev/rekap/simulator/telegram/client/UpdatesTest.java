package dev.rekap.simulator.telegram.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class UpdatesTest extends SimulatorTest {
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void aPollWaitsForAnUpdate() throws Exception {
        Future<Bot.Answer> poll = threads.submit(() -> bot.call("getUpdates", "timeout", "30", "limit", "1"));
        await().until(() -> telegram.calls().containsKey("getUpdates"));
        assertThat(poll).isNotDone();
        siti.sends("Halo");
        assertThat(poll.get().result()).hasSize(1);
    }

    @Test
    void aSecondPollEndsTheFirst() throws Exception {
        Future<Bot.Answer> first = threads.submit(() -> bot.call("getUpdates", "timeout", "30"));
        await().until(() -> telegram.calls().containsKey("getUpdates"));
        bot.call("getUpdates");
        assertThat(first.get().error()).startsWith("409 Conflict: terminated by other getUpdates request");
    }

    @Test
    void onlyTheKindsAskedForArrive() throws Exception {
        bot.call("getUpdates", "allowed_updates", "[\"message\"]");
        long number = siti.sends("a");
        siti.edits(number, "b");
        assertThat(bot.updates(0)).hasSize(1);
        assertThat(bot.call("getWebhookInfo")
                        .result()
                        .path("allowed_updates")
                        .path(0)
                        .asString())
                .isEqualTo("message");
    }

    @Test
    void rawUpdatesAreDeliveredAsTheyAre() throws Exception {
        telegram.inject("{\"update_id\":2000000100,\"brand_new\":{\"x\":1}}");
        long next = telegram.inject("{\"poll\":{\"id\":\"1\"}}");
        assertThat(next).isEqualTo(2_000_000_101L);
        assertThat(bot.updates(0).getFirst().toString())
                .isEqualTo("{\"update_id\":2000000100,\"brand_new\":{\"x\":1}}");
        assertThat(bot.updates(-1)).hasSize(1);
        assertThat(telegram.pendingUpdates()).isEqualTo(1);
    }

    @Test
    void idsStartAnewWithALowerOne() throws Exception {
        telegram.inject("{\"update_id\":2000000100,\"poll\":{\"id\":\"1\"}}");
        assertThat(bot.updates(2_000_000_101)).isEmpty();
        telegram.inject("{\"update_id\":700,\"poll\":{\"id\":\"2\"}}");
        assertThat(telegram.inject("{\"poll\":{\"id\":\"3\"}}")).isEqualTo(701);

        assertThat(bot.updates(2_000_000_101))
                .as("an offset from before confirms nothing")
                .hasSize(2);
        assertThat(bot.updates(701)).hasSize(1);
        assertThat(bot.updates(702)).isEmpty();
    }

    @Test
    void aWebhookGetsUpdatesInOrderUntilItAccepts() throws Exception {
        Queue<String> received = new ConcurrentLinkedQueue<>();
        AtomicInteger refusals = new AtomicInteger(2);
        HttpServer hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean refused = refusals.getAndDecrement() > 0;
            if (!refused) {
                received.add(exchange.getRequestHeaders().getFirst("X-Telegram-Bot-Api-Secret-Token") + " " + body);
            }
            exchange.sendResponseHeaders(refused ? 503 : 200, -1);
            exchange.close();
        });
        hook.start();
        try {
            String url = "http://127.0.0.1:" + hook.getAddress().getPort() + "/hook";
            siti.sends("lama");
            assertThat(bot.call(
                                    "setWebhook",
                                    "url",
                                    url,
                                    "secret_token",
                                    "rahasia",
                                    "drop_pending_updates",
                                    "true",
                                    "max_connections",
                                    "5")
                            .result()
                            .asBoolean())
                    .isTrue();
            assertThat(telegram.webhook()).isEqualTo(url);
            assertThat(bot.call("getUpdates").error()).startsWith("409 Conflict: can't use getUpdates method");
            siti.sends("satu");
            siti.sends("dua");
            await().atMost(Duration.ofSeconds(20)).until(() -> received.size() == 2);
            assertThat(List.copyOf(received))
                    .satisfiesExactly(
                            first -> assertThat(first)
                                    .startsWith("rahasia {\"update_id\":")
                                    .contains("satu"),
                            second -> assertThat(second).contains("dua"));
            JsonNode info = bot.call("getWebhookInfo").result();
            assertThat(info.path("url").asString()).isEqualTo(url);
            assertThat(info.path("max_connections").asInt()).isEqualTo(5);
            assertThat(info.path("last_error_message").asString()).contains("503");
            bot.call("deleteWebhook", "drop_pending_updates", "1");
            assertThat(bot.call("getUpdates").status()).isEqualTo(200);
        } finally {
            hook.stop(0);
        }
    }

    @Test
    void aChatWhoseUpdateIsRefusedDoesNotHoldUpTheOthers() throws Exception {
        SimulatedChat budi = telegram.person(1002, "Budi", "");
        Queue<String> received = new ConcurrentLinkedQueue<>();
        AtomicBoolean sitiRefused = new AtomicBoolean(true);
        HttpServer hook = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        hook.createContext("/", exchange -> {
            String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            boolean refused = body.contains("Siti") && sitiRefused.get();
            if (!refused) {
                received.add(JsonMapper.shared()
                        .readTree(body)
                        .path("message")
                        .path("text")
                        .asString());
            }
            exchange.sendResponseHeaders(refused ? 500 : 200, -1);
            exchange.close();
        });
        hook.start();
        try {
            bot.call(
                    "setWebhook", "url", "http://127.0.0.1:" + hook.getAddress().getPort() + "/");
            siti.sends("satu");
            siti.sends("dua");
            budi.sends("tiga");
            await().atMost(Duration.ofSeconds(20)).until(() -> received.contains("tiga"));
            sitiRefused.set(false);
            await().atMost(Duration.ofSeconds(30)).until(() -> received.size() == 3);
            assertThat(received).containsExactly("tiga", "satu", "dua");
            await().until(() -> telegram.pendingUpdates() == 0);
        } finally {
            hook.stop(0);
        }
    }

    @Test
    void aWebhookThatIsNotThereIsToldOf() throws Exception {
        Future<Bot.Answer> poll = threads.submit(() -> bot.call("getUpdates", "timeout", "30"));
        await().until(() -> telegram.calls().containsKey("getUpdates"));
        bot.call("setWebhook", "url", "http://127.0.0.1:1/");
        assertThat(poll.get().error()).startsWith("409 Conflict: terminated by setWebhook");
        siti.sends("a");
        await().atMost(Duration.ofSeconds(20))
                .until(() -> bot.call("getWebhookInfo").result().has("last_error_date"));
        assertThat(telegram.pendingUpdates()).isEqualTo(1);
    }
}
