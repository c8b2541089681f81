package dev.rekap.simulator.telegram.methods;

import dev.rekap.simulator.telegram.FileContent;
import dev.rekap.simulator.telegram.api.BotApiException;
import dev.rekap.simulator.telegram.api.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A call of a method, however it was encoded: parameters are texts, those with structure are JSON in a text.
 *
 * @param method as Telegram writes it
 * @param uploads files that came with it, by the name of their part
 */
public record MethodCall(String method, Map<String, String> values, Map<String, Upload> uploads) {

    /** A file that came with a call. */
    public record Upload(String name, String mimeType, FileContent content) {}

    /** The parameter, or an empty text. */
    public String text(String name) {
        return values.getOrDefault(name, "");
    }

    /** The number; 0 where there is none, as Telegram reads it. */
    public long number(String name) {
        try {
            return Long.parseLong(text(name).strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    public boolean flag(String name) {
        return text(name).equalsIgnoreCase("true") || text(name).equals("1");
    }

    /** The object in this parameter; empty when the parameter is missing. */
    public Optional<ObjectNode> object(String name) {
        if (text(name).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Json.parseObject(text(name))
                .orElseThrow(() -> BotApiException.badRequest("can't parse " + name + " JSON object")));
    }

    /** The texts in this list; empty when the parameter is missing. */
    public Optional<List<String>> texts(String name) {
        return array(name)
                .map(array -> StreamSupport.stream(array.spliterator(), false)
                        .map(JsonNode::asString)
                        .toList());
    }

    /** The list in this parameter; empty when the parameter is missing. */
    public Optional<ArrayNode> array(String name) {
        if (text(name).isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Json.parse(text(name))
                .filter(ArrayNode.class::isInstance)
                .map(ArrayNode.class::cast)
                .orElseThrow(() -> BotApiException.badRequest("can't parse " + name + " JSON array")));
    }
}
