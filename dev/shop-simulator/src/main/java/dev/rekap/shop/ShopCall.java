package dev.rekap.shop;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.regex.Pattern;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A request of one of the two APIs.
 *
 * @param path below {@code /wp-json}, without a slash at its end
 * @param query parameters, decoded
 * @param user first part of the credentials, empty for none
 * @param type of the content, empty for none
 * @param disposition header of an upload, empty for none
 */
public record ShopCall(
        String method,
        String path,
        Map<String, String> query,
        String user,
        String password,
        String type,
        String disposition,
        ByteBuffer body) {

    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern NUMBER = Pattern.compile("\\d{1,20}");

    boolean writes() {
        return !method.equals("GET") && !method.equals("HEAD");
    }

    String parameter(String name) {
        return query.getOrDefault(name, "");
    }

    /** A copy of the body. */
    public byte[] content() {
        byte[] bytes = new byte[body.remaining()];
        body.duplicate().get(bytes);
        return bytes;
    }

    /** The body as JSON; what is not sent as JSON is not read, and a body that is none has no fields. */
    JsonNode json() {
        if (!body.hasRemaining() || !type.startsWith("application/json")) {
            return JSON.createObjectNode();
        }
        try {
            JsonNode read = JSON.readTree(content());
            return read.isObject() ? read : JSON.createObjectNode();
        } catch (JacksonException _) {
            throw new ShopException(400, "rest_invalid_json", "Invalid JSON body passed.");
        }
    }

    boolean force() {
        String force = parameter("force").isEmpty() ? json().path("force").asString("") : parameter("force");
        return switch (force) {
            case "true", "1" -> true;
            case "", "false", "0" -> false;
            default -> throw ShopException.invalid("force", "force is not of type boolean.");
        };
    }

    /** The number at the end of the path; one that no product can have where it is too long. */
    int id() {
        String last = path.substring(path.lastIndexOf('/') + 1);
        if (!NUMBER.matcher(last).matches()) {
            throw noRoute();
        }
        return last.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(last);
    }

    int number(String parameter, int otherwise, int least, int most) {
        String given = parameter(parameter);
        if (given.isEmpty()) {
            return otherwise;
        }
        int number = given.matches("-?\\d{1,8}") ? Integer.parseInt(given) : Integer.MIN_VALUE;
        if (number < least || number > most) {
            throw ShopException.invalid(
                    parameter,
                    "%s must be between %d (inclusive) and %d (inclusive)".formatted(parameter, least, most));
        }
        return number;
    }

    static ShopException noRoute() {
        return new ShopException(404, "rest_no_route", "No route was found matching the URL and request method.");
    }
}
