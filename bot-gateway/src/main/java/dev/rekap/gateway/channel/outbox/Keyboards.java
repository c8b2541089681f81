package dev.rekap.gateway.channel.outbox;

import dev.rekap.gateway.channel.Button;
import java.util.List;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Buttons as they lie in the table: JSON. */
final class Keyboards {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final TypeReference<List<List<Button>>> ROWS = new TypeReference<>() {};

    private Keyboards() {}

    static String write(List<List<Button>> rows) {
        return JSON.writeValueAsString(rows).replace("\\u0000", " ");
    }

    static List<List<Button>> read(String json) {
        return JSON.readValue(json, ROWS);
    }
}
