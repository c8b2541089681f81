package dev.rekap.shop;

import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * An answer of one of the two APIs.
 *
 * @param headers besides the content type
 */
public record ShopAnswer(int status, JsonNode body, Map<String, String> headers) {

    private static final int OK = 200;
    private static final int CREATED = 201;

    static ShopAnswer ok(JsonNode body) {
        return new ShopAnswer(OK, body, Map.of());
    }

    static ShopAnswer created(JsonNode body, String path) {
        return new ShopAnswer(
                CREATED, body, Map.of("Location", path + "/" + body.path("id").asString("")));
    }

    static ShopAnswer refused(ShopException refusal) {
        return new ShopAnswer(refusal.status(), refusal.body(), Map.of());
    }
}
