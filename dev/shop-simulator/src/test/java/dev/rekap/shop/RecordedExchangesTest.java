package dev.rekap.shop;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.shop.http.ShopServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Sends what was sent to a real shop, in the same order, and compares what comes back: statuses, and of the bodies the fields that the
 * worker reads. The numbers of products differ and are translated.
 */
class RecordedExchangesTest {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern ID = Pattern.compile("(?<=/products/|include=)\\d{1,3}(?=$|[?&])");

    /** Each is argued in the README. */
    private static final Map<Integer, String> DIFFERENT = new TreeMap<>(Map.ofEntries(
            Map.entry(55, "auto-draft has no name of its own here"),
            Map.entry(139, "sales have no dates here"),
            Map.entry(149, "no inventory_delta"),
            Map.entry(155, "the recording lacks the creation of the product that holds the SKU"),
            Map.entry(187, "no modified_after"),
            Map.entry(192, "a body that is a JSON text does not break the shop"),
            Map.entry(196, "no forms"),
            Map.entry(198, "a byte order mark is skipped")));

    private final Map<String, String> ids = new HashMap<>();

    @Test
    void answersAsARealShopDid() throws Exception {
        Map<Integer, String> different = new TreeMap<>();
        int compared = 0;
        try (ShopServer server = ShopServer.start(ShopKeys.FOR_TESTS, 0)) {
            for (JsonNode exchange : exchanges()) {
                prepare(server, exchange);
                HttpResponse<String> answer = new ShopCalls(server, credentials(exchange))
                        .call(
                                exchange.get("method").asString(),
                                "/wp-json" + translated(exchange.get("path").asString()),
                                exchange.path("request").asString("").getBytes(UTF_8),
                                exchange.path("type").asString("application/json"),
                                "");
                compared++;
                List<String> differences = differences(exchange, answer);
                if (!differences.isEmpty()) {
                    different.put(
                            exchange.get("number").intValue(),
                            exchange.get("name").asString() + differences);
                }
            }
        }
        System.out.println(compared + " recorded exchanges compared, " + different.size() + " answered differently");
        assertThat(compared).isGreaterThan(180);
        assertThat(different).containsOnlyKeys(DIFFERENT.keySet());
    }

    private void prepare(ShopServer server, JsonNode exchange) {
        ShopSettings good = ShopSettings.GOOD;
        boolean reads = exchange.get("auth").asString().equals("r");
        server.shop()
                .settings(new ShopSettings(
                        !exchange.get("name").asString().equals("nostock"),
                        good.permalinks(),
                        reads ? ShopSettings.Rights.READ : good.rights(),
                        good.applicationPassword()));
    }

    private List<String> differences(JsonNode exchange, HttpResponse<String> answer) {
        List<String> differences = new ArrayList<>();
        if (answer.statusCode() != exchange.get("status").intValue()) {
            return List.of("status " + answer.statusCode() + " for " + exchange.get("status") + " " + answer.body());
        }
        JsonNode body = parsed(answer.body());
        if (exchange.has("id")) {
            ids.put(exchange.get("id").asString(), body.path("id").asString(""));
        }
        if (exchange.has("empty") && exchange.get("empty").asBoolean() != body.isEmpty()) {
            differences.add("list " + body.size());
        }
        exchange.path("answer").properties().forEach(field -> {
            JsonNode got = body.path(field.getKey());
            if (!got.equals(field.getValue())) {
                differences.add("%s %s for %s".formatted(field.getKey(), got, field.getValue()));
            }
        });
        return differences;
    }

    private static JsonNode parsed(String body) {
        try {
            return JSON.readTree(body);
        } catch (JacksonException _) {
            return JSON.createObjectNode();
        }
    }

    private String translated(String path) {
        return ID.matcher(path)
                .replaceAll((MatchResult found) -> ids.getOrDefault(found.group(), found.group()))
                .replace(" ", "%20");
    }

    private static String credentials(JsonNode exchange) {
        return switch (exchange.get("auth").asString()) {
            case "rw", "r" -> ShopKeys.FOR_TESTS.key() + ":" + ShopKeys.FOR_TESTS.secret();
            case "app:admin" -> ShopKeys.FOR_TESTS.user() + ":" + ShopKeys.FOR_TESTS.password();
            case "ck_key:cs_secretad" -> ShopKeys.FOR_TESTS.key() + ":wrong";
            default -> exchange.get("auth").asString();
        };
    }

    private static List<JsonNode> exchanges() throws IOException {
        try (InputStream lines =
                Objects.requireNonNull(RecordedExchangesTest.class.getResourceAsStream("/exchanges-10.5.0.jsonl"))) {
            return new String(lines.readAllBytes(), UTF_8)
                    .lines()
                    .map(JSON::readTree)
                    .toList();
        }
    }
}
