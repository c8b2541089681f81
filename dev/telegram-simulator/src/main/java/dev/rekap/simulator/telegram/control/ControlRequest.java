package dev.rekap.simulator.telegram.control;

import dev.rekap.simulator.telegram.api.BotApiException;
import dev.rekap.simulator.telegram.api.Json;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A request to the control API.
 *
 * @param verb the HTTP method
 * @param path what follows {@code /sim/}, in pieces
 * @param query the parameters of the address
 * @param body the bytes that came along, not read yet
 */
public record ControlRequest(String verb, List<String> path, Map<String, String> query, InputStream body) {

    String text(String name) {
        return query.getOrDefault(name, "");
    }

    long number(String name, long otherwise) {
        return query.containsKey(name) ? number(text(name)) : otherwise;
    }

    /** The number in this piece of the path. */
    long number(int piece) {
        return number(path.get(piece));
    }

    private static long number(String text) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw BotApiException.badRequest("not a number: " + text);
        }
    }

    /** The body, which must be a JSON object; an empty one stands for {@code {}}. */
    ObjectNode json() throws IOException {
        String text = new String(body.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        if (text.isBlank()) {
            return Json.object();
        }
        return Json.parseObject(text).orElseThrow(() -> BotApiException.badRequest("the body must be a JSON object"));
    }

    /** The text of a field, which must be there. */
    static String required(ObjectNode json, String name) {
        JsonNode value = json.path(name);
        if (value.isMissingNode() || value.isNull()) {
            throw BotApiException.badRequest("\"" + name + "\" is required");
        }
        return value.asString();
    }

    /** The number in a field, which must be there. */
    static long requiredNumber(ObjectNode json, String name) {
        return number(required(json, name));
    }
}
