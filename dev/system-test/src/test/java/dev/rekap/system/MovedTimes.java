package dev.rekap.system;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON with all its times moved. */
final class MovedTimes {

    private static final JsonMapper JSON = JsonMapper.shared();

    private MovedTimes() {}

    static JsonNode by(Duration shift, JsonNode json) {
        if (json.isObject()) {
            ObjectNode moved = JSON.createObjectNode();
            json.properties().forEach(member -> moved.set(member.getKey(), by(shift, member.getValue())));
            return moved;
        }
        if (json.isArray()) {
            ArrayNode moved = JSON.createArrayNode();
            json.forEach(element -> moved.add(by(shift, element)));
            return moved;
        }
        return json.isString() ? JSON.getNodeFactory().stringNode(moved(shift, json.asString())) : json;
    }

    private static String moved(Duration shift, String text) {
        try {
            return Instant.parse(text).plus(shift).toString();
        } catch (DateTimeParseException _) {
            return text;
        }
    }
}
