package dev.rekap.simulator.telegram.methods;

import dev.rekap.simulator.telegram.SimulatorState;
import dev.rekap.simulator.telegram.UpdateQueue;
import dev.rekap.simulator.telegram.Webhook;
import dev.rekap.simulator.telegram.api.BotApiException;
import dev.rekap.simulator.telegram.api.Json;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.BooleanNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.util.RawValue;

/** How a bot gets its updates: it asks for them, or has them sent to its webhook. */
final class UpdateMethods {
    private static final Pattern SECRET = Pattern.compile("[A-Za-z0-9_-]{0,256}");
    private static final long LONGEST_POLL = 50;
    private static final int MOST_UPDATES = 100;

    private final SimulatorState simulator;
    private final UpdateQueue queue;

    UpdateMethods(SimulatorState simulator) {
        this.simulator = simulator;
        this.queue = simulator.updates();
    }

    /** Waits for updates itself, so it must not be called with the lock held. */
    JsonNode updates(MethodCall call) throws InterruptedException {
        long poll = simulator.monitor().alone(() -> begin(call));
        long asked = call.number("limit");
        int limit = asked < 1 ? MOST_UPDATES : (int) Math.min(MOST_UPDATES, asked);
        long patience = Math.clamp(call.number("timeout"), 0, LONGEST_POLL);
        Optional<List<UpdateQueue.Waiting>> found = simulator.monitor().await(Duration.ofSeconds(patience), () -> {
            if (simulator.webhook().isSet()) {
                throw BotApiException.conflict("terminated by setWebhook request");
            }
            if (!queue.isLatestPoll(poll)) {
                throw BotApiException.conflict(
                        "terminated by other getUpdates request; make sure that only one bot instance is running");
            }
            return Optional.of(queue.first(limit)).filter(updates -> !updates.isEmpty());
        });
        ArrayNode answer = Json.array();
        found.ifPresent(updates -> updates.forEach(update -> answer.addRawValue(new RawValue(update.json()))));
        return answer;
    }

    private long begin(MethodCall call) {
        if (simulator.webhook().isSet()) {
            throw BotApiException.conflict(
                    "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first");
        }
        call.texts("allowed_updates").ifPresent(queue::allow);
        queue.confirm(call.number("offset"));
        return queue.beginPoll();
    }

    JsonNode setWebhook(MethodCall call) {
        String url = call.text("url").strip();
        if (!SECRET.matcher(call.text("secret_token")).matches()) {
            throw BotApiException.badRequest("secret token contains unallowed characters");
        }
        if (!url.isEmpty() && !url.startsWith("http://") && !url.startsWith("https://")) {
            throw BotApiException.badRequest("bad webhook: An HTTPS URL must be provided for webhook");
        }
        call.texts("allowed_updates").ifPresent(queue::allow);
        dropIfAsked(call);
        long connections = call.number("max_connections");
        int most = connections < 1 ? Webhook.NONE.maxConnections() : (int) Math.min(100, connections);
        simulator.webhook(new Webhook(url, call.text("secret_token"), most));
        return BooleanNode.TRUE;
    }

    JsonNode deleteWebhook(MethodCall call) {
        dropIfAsked(call);
        simulator.webhook(Webhook.NONE);
        return BooleanNode.TRUE;
    }

    private void dropIfAsked(MethodCall call) {
        if (call.flag("drop_pending_updates")) {
            queue.clear();
        }
    }

    JsonNode webhookInfo(MethodCall call) {
        Webhook webhook = simulator.webhook();
        ObjectNode info = Json.object()
                .put("url", webhook.url())
                .put("has_custom_certificate", false)
                .put("pending_update_count", queue.size());
        if (webhook.isSet()) {
            info.put("max_connections", webhook.maxConnections());
        }
        simulator
                .lastWebhookError()
                .ifPresent(error -> info.put("last_error_date", error.at().getEpochSecond())
                        .put("last_error_message", error.message()));
        if (!queue.allowed().isEmpty()) {
            ArrayNode allowed = info.putArray("allowed_updates");
            queue.allowed().stream().sorted().forEach(allowed::add);
        }
        return info;
    }
}
