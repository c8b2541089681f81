package dev.rekap.simulator.telegram.http;

import dev.rekap.simulator.telegram.SimulatorState;
import dev.rekap.simulator.telegram.UpdateQueue;
import dev.rekap.simulator.telegram.Webhook;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Posts updates to the webhook, each until it is answered with a 2xx: those of one chat one after the other, chats beside
 * each other, at most so many at once as the webhook allows.
 */
final class WebhookDelivery implements AutoCloseable {
    private static final Duration WAIT = Duration.ofMinutes(1);
    private static final Duration ANSWER = Duration.ofSeconds(30);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int HUNDRED = 100;

    private final SimulatorState simulator;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Set<Long> busyChats = new HashSet<>();

    private record Delivery(Webhook webhook, UpdateQueue.Waiting update) {}

    WebhookDelivery(SimulatorState simulator) {
        this.simulator = simulator;
    }

    void start() {
        threads.execute(this::run);
    }

    @Override
    public void close() {
        threads.shutdownNow();
        client.shutdownNow();
    }

    private void run() {
        try {
            while (true) {
                Optional<Delivery> next = simulator.monitor().await(WAIT, this::take);
                next.ifPresent(delivery -> threads.execute(() -> deliver(delivery)));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Optional<Delivery> take() {
        Webhook webhook = simulator.webhook();
        if (!webhook.isSet() || busyChats.size() >= webhook.maxConnections()) {
            return Optional.empty();
        }
        Optional<UpdateQueue.Waiting> update = simulator.updates().firstOutside(busyChats);
        update.ifPresent(one -> busyChats.add(one.chat()));
        return update.map(one -> new Delivery(webhook, one));
    }

    private void deliver(Delivery delivery) {
        boolean accepted = false;
        try {
            Duration pause = FIRST_PAUSE;
            boolean same = true;
            while (same && !accepted) {
                accepted = post(delivery);
                if (!accepted) {
                    same = pause(pause, delivery.webhook());
                    pause = pause.multipliedBy(2).compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            end(delivery, accepted);
        }
    }

    private void end(Delivery delivery, boolean accepted) {
        simulator.monitor().aloneDo(() -> {
            if (accepted) {
                simulator.updates().remove(delivery.update().id());
            }
            busyChats.remove(delivery.update().chat());
        });
    }

    private boolean post(Delivery delivery) throws InterruptedException {
        String error;
        try {
            HttpResponse<Void> response = client.send(request(delivery), HttpResponse.BodyHandlers.discarding());
            if (response.statusCode() / HUNDRED == 2) {
                return true;
            }
            error = "Wrong response from the webhook: " + response.statusCode();
        } catch (IOException | IllegalArgumentException e) {
            error = "Connection refused: " + e.getMessage();
        }
        String told = error;
        simulator.monitor().aloneDo(() -> simulator.webhookFailed(told));
        return false;
    }

    private static HttpRequest request(Delivery delivery) {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        URI.create(delivery.webhook().url()))
                .timeout(ANSWER)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(delivery.update().json()));
        if (!delivery.webhook().secret().isEmpty()) {
            request.header("X-Telegram-Bot-Api-Secret-Token", delivery.webhook().secret());
        }
        return request.build();
    }

    /** Waits, unless another webhook is set meanwhile; returns whether it is still the same one. */
    private boolean pause(Duration pause, Webhook failed) throws InterruptedException {
        return simulator
                .monitor()
                .await(pause, () -> Optional.of(simulator.webhook()).filter(now -> !now.equals(failed)))
                .isEmpty();
    }
}
