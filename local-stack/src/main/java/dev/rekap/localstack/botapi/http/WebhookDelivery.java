package dev.rekap.localstack.botapi.http;

import dev.rekap.localstack.botapi.Json;
import dev.rekap.localstack.botapi.Webhook;
import dev.rekap.localstack.botapi.World;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Posts updates to the webhook, one after the other and each until it is answered with a 2xx. */
final class WebhookDelivery implements AutoCloseable {
    private static final Duration WAIT = Duration.ofMinutes(1);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int HUNDRED = 100;

    private final World world;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private @Nullable Thread thread;

    private record Delivery(Webhook webhook, ObjectNode update) {}

    WebhookDelivery(World world) {
        this.world = world;
    }

    void start() {
        thread = Thread.ofVirtual().name("webhook").start(this::run);
    }

    @Override
    public void close() {
        if (thread != null) {
            thread.interrupt();
        }
        client.shutdownNow();
    }

    private void run() {
        try {
            Duration pause = Duration.ofMillis(HUNDRED);
            while (true) {
                Optional<Delivery> next = world.monitor().await(WAIT, this::next);
                if (next.isEmpty()) {
                    continue;
                }
                pause = deliver(next.get())
                        ? Duration.ofMillis(HUNDRED)
                        : pauseThenDouble(pause, next.get().webhook());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Delivery> next() {
        Webhook webhook = world.webhook();
        return webhook.isSet()
                ? world.updates().first(1).stream().findFirst().map(update -> new Delivery(webhook, update))
                : Optional.empty();
    }

    private boolean deliver(Delivery delivery) throws InterruptedException {
        String error;
        try {
            HttpResponse<Void> response = client.send(request(delivery), HttpResponse.BodyHandlers.discarding());
            if (response.statusCode() / HUNDRED == 2) {
                long id = delivery.update().path("update_id").asLong();
                world.monitor().aloneDo(() -> world.updates().remove(id));
                return true;
            }
            error = "Wrong response from the webhook: " + response.statusCode();
        } catch (IOException | IllegalArgumentException e) {
            error = "Connection refused: " + e.getMessage();
        }
        String told = error;
        world.monitor().aloneDo(() -> world.webhookFailed(told));
        return false;
    }

    private static HttpRequest request(Delivery delivery) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(delivery.webhook().url()))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofByteArray(Json.bytes(delivery.update())));
        if (!delivery.webhook().secret().isEmpty()) {
            request.header("X-Telegram-Bot-Api-Secret-Token", delivery.webhook().secret());
        }
        return request.build();
    }

    /** Waits, unless another webhook is set meanwhile. */
    private Duration pauseThenDouble(Duration pause, Webhook failed) throws InterruptedException {
        world.monitor().await(pause, () -> Optional.of(world.webhook()).filter(now -> !now.equals(failed)));
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }
}
