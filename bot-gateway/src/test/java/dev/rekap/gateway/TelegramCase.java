package dev.rekap.gateway;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A situation from the field: what Telegram sent and answered there. */
public record TelegramCase(JsonNode json) {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** The case {@code cases/NAME.json} of the test resources. */
    public static TelegramCase read(String name) {
        try (InputStream in = TelegramCase.class.getResourceAsStream("/cases/" + name + ".json")) {
            return new TelegramCase(JSON.readTree(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The updates, in order. */
    public List<String> updates() {
        return json.path("updates").valueStream().map(JsonNode::toString).toList();
    }

    /** How the Bot API refuses a call, by the entry of the case that says so. */
    public String description(String entry) {
        JsonNode answer = json.path("api").path(entry);
        return answer.isString()
                ? answer.asString()
                : answer.path("description").asString();
    }
}
