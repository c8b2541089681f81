package dev.rekap.simulator.telegram.client;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/** The description of the Bot API in {@code bot-api.txt}, and what does not fit it. */
final class ApiShape {
    private final Map<String, Map<String, Field>> types = new LinkedHashMap<>();
    private final Map<String, Method> methods = new LinkedHashMap<>();

    private record Field(List<String> types, boolean required) {
        static Field of(String text) {
            boolean required = text.endsWith("!");
            return new Field(List.of(text.replace("!", "").split("\\|", -1)), required);
        }
    }

    /** A method: what it results in, and the parameters that it must be given. */
    record Method(String result, List<String> required) {}

    static ApiShape read() throws IOException {
        ApiShape shape = new ApiShape();
        try (InputStream file = Objects.requireNonNull(ApiShape.class.getResourceAsStream("/bot-api.txt"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .forEach(shape::add);
        }
        return shape;
    }

    private void add(String line) {
        String[] words = line.split(" ", -1);
        boolean method = words.length > 1 && words[1].equals("->");
        Map<String, Field> fields = new LinkedHashMap<>();
        for (int i = method ? 3 : 1; i < words.length; i++) {
            String[] field = words[i].split(":", 2);
            fields.put(field[0], Field.of(field[1]));
        }
        if (method) {
            List<String> required = fields.entrySet().stream()
                    .filter(field -> field.getValue().required())
                    .map(Map.Entry::getKey)
                    .toList();
            methods.put(words[0], new Method(words[2], required));
        } else {
            types.put(words[0], fields);
        }
    }

    Map<String, Method> methods() {
        return methods;
    }

    String resultOf(String method) {
        return Objects.requireNonNull(methods.get(method), method).result();
    }

    /** What is wrong with the value, each fault with its place; empty when it is of this type. */
    List<String> faults(JsonNode value, String type) {
        List<String> faults = new ArrayList<>();
        check(value, type, type, faults);
        return faults;
    }

    private void check(JsonNode value, String type, String place, List<String> faults) {
        if (type.endsWith("[]")) {
            checkList(value, type.substring(0, type.length() - 2), place, faults);
            return;
        }
        switch (type) {
            case "Integer" -> expect(value.isIntegralNumber(), place, type, faults);
            case "String" -> expect(value.isString(), place, type, faults);
            case "Boolean" -> expect(value.isBoolean(), place, type, faults);
            default -> checkObject(value, type, place, faults);
        }
    }

    private void checkList(JsonNode value, String type, String place, List<String> faults) {
        expect(value.isArray(), place, type + "[]", faults);
        for (JsonNode element : value) {
            check(element, type, place + "[]", faults);
        }
    }

    private void checkObject(JsonNode value, String type, String place, List<String> faults) {
        Map<String, Field> fields = Objects.requireNonNull(types.get(type), type);
        expect(value.isObject(), place, type, faults);
        fields.forEach(
                (name, field) -> expect(value.has(name) || !field.required(), place + "." + name, "there", faults));
        for (Map.Entry<String, JsonNode> property : value.properties()) {
            String inside = place + "." + property.getKey();
            Field field = fields.get(property.getKey());
            if (field == null) {
                faults.add(inside + " is not known");
            } else {
                checkAny(property.getValue(), field.types(), inside, faults);
            }
        }
    }

    private void checkAny(JsonNode value, List<String> alternatives, String place, List<String> faults) {
        List<String> last = new ArrayList<>();
        for (String type : alternatives) {
            last = new ArrayList<>();
            check(value, type, place, last);
            if (last.isEmpty()) {
                return;
            }
        }
        faults.addAll(last);
    }

    private static void expect(boolean fits, String place, String what, List<String> faults) {
        if (!fits) {
            faults.add(place + " is not " + what);
        }
    }
}
