package dev.rekap.shop.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.rekap.shop.ShopFault;
import dev.rekap.shop.ShopFaults;
import dev.rekap.shop.ShopSettings;
import dev.rekap.shop.ShopState;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code /sim/…}: faults, settings and counters, for tests and the demonstration. Answers only to callers of this machine. */
final class ShopControlHandler implements HttpHandler {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String TYPE = "application/json";
    /** Under which key a product holds the key of the action that made it. */
    private static final String META = "_rekap_decision";

    private final ShopState shop;
    private final ShopFaults faults;

    ShopControlHandler(ShopState shop, ShopFaults faults) {
        this.shop = shop;
        this.faults = faults;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!LocalCallers.allow(exchange)) {
                HttpReplies.html(exchange, 403, "For callers of this machine only");
                return;
            }
            answer(exchange);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        String request =
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
        try {
            JsonNode body = JSON.readTree(exchange.getRequestBody().readAllBytes());
            switch (request) {
                case "POST /sim/faults" -> faults.add(fault(body));
                case "DELETE /sim/faults" -> faults.clear();
                case "PATCH /sim/settings" -> settings(body);
                case "GET /sim/state" -> {
                    HttpReplies.send(exchange, 200, TYPE, state().toString().getBytes(UTF_8));
                    return;
                }
                default -> {
                    HttpReplies.html(exchange, 404, "No such control");
                    return;
                }
            }
            HttpReplies.send(exchange, 204, TYPE, new byte[0]);
        } catch (IllegalArgumentException | JacksonException e) {
            HttpReplies.html(exchange, 400, "Not understood: " + e.getClass().getSimpleName());
        }
    }

    private static ShopFault fault(JsonNode body) {
        return new ShopFault(
                ShopFault.Kind.valueOf(body.path("kind").asString("").toUpperCase(Locale.ROOT)),
                body.path("method").asString("*"),
                body.path("path").asString("/"),
                body.path("skip").asInt(0),
                body.path("times").asInt(1),
                body.path("retry_after").asInt(0),
                Duration.ofMillis(body.path("delay_ms").asInt(30_000)));
    }

    private void settings(JsonNode body) {
        synchronized (shop) {
            ShopSettings now = shop.settings();
            shop.settings(new ShopSettings(
                    body.path("manages_stock").asBoolean(now.managesStock()),
                    body.path("permalinks").asBoolean(now.permalinks()),
                    ShopSettings.Rights.valueOf(
                            body.path("rights").asString(now.rights().name()).toUpperCase(Locale.ROOT)),
                    body.path("application_password").asBoolean(now.applicationPassword())));
        }
    }

    private ObjectNode state() {
        synchronized (shop) {
            ObjectNode state = JSON.createObjectNode();
            state.put("products_created", shop.products().creations())
                    .put("media_uploaded", shop.media().uploads());
            state.put("media", shop.media().size()).put("faults_waiting", faults.size());
            ObjectNode bySku = state.putObject("by_sku");
            ObjectNode byKey = state.putObject("by_key");
            shop.products().all().forEach(product -> {
                count(bySku, product.get("sku").asString());
                keys(product).forEach(key -> count(byKey, key));
            });
            state.set("products", JSON.valueToTree(shop.products().all().toList()));
            state.set("requests", JSON.valueToTree(shop.requests()));
            return state;
        }
    }

    private static void count(ObjectNode counts, String name) {
        if (!name.isEmpty()) {
            counts.put(name, counts.path(name).asInt(0) + 1);
        }
    }

    private static Stream<String> keys(JsonNode product) {
        return product.path("meta_data")
                .valueStream()
                .filter(meta -> meta.path("key").asString("").equals(META))
                .map(meta -> meta.path("value").asString(""));
    }
}
