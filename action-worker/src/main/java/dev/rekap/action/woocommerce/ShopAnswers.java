package dev.rekap.action.woocommerce;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.rekap.action.woocommerce.ShopCallException.Kind;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Makes sense of answers: shops have plugins that write warnings before the JSON, error pages in place of it, and redirects. */
final class ShopAnswers {

    private static final JsonMapper JSON = new JsonMapper();
    private static final int FIRST_ERROR = 300;
    private static final int FIRST_SERVER_ERROR = 500;
    private static final int TOO_MANY_REQUESTS = 429;

    /** A proxy gave up waiting; behind it the shop may still be at it. */
    private static final Set<Integer> PROXY_TIMEOUTS = Set.of(408, 502, 504, 520, 522, 524);

    /** Codes with status 400 of requests that may have been done all the same: an exception of a plugin reads like that. */
    private static final Set<String> DUBIOUS_CODES =
            Set.of("woocommerce_rest_product_not_created", "product_invalid_sku");

    /** How many places are tried at which JSON may begin. */
    private static final int PLACES = 50;

    /** Longer ones count as that. */
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private ShopAnswers() {}

    /**
     * The JSON of an answer.
     *
     * @throws ShopCallException if it is an error, or there is none
     */
    static JsonNode read(String operation, HttpResponse<byte[]> response) {
        int status = response.statusCode();
        Optional<JsonNode> json = json(new String(response.body(), UTF_8));
        if (status < FIRST_ERROR && json.isPresent()) {
            return json.get();
        }
        String code = json.map(body -> body.path("code").asString("")).orElse("");
        JsonNode resource = json.map(body -> body.at("/data/resource_id")).orElse(JSON.nullNode());
        throw new ShopCallException(
                kind(status, code, json.isPresent()),
                status,
                code,
                resource.isNumber() ? resource.intValue() : null,
                retryAfter(response),
                "%s: %d %s".formatted(operation, status, code.isEmpty() ? "without JSON" : plain(code)));
    }

    private static Kind kind(int status, String code, boolean json) {
        if (PROXY_TIMEOUTS.contains(status)) {
            return Kind.UNANSWERED;
        }
        // Of an error page with 4xx it is not the API that speaks, such as where permalinks are off.
        boolean refused = status >= 400 && status < FIRST_SERVER_ERROR && (json || status == TOO_MANY_REQUESTS);
        return refused && !DUBIOUS_CODES.contains(code) ? Kind.REFUSED : Kind.BROKEN;
    }

    /** The first JSON in the text that goes to its end. */
    private static Optional<JsonNode> json(String text) {
        int tried = 0;
        for (int at = 0; at < text.length() && tried < PLACES; at++) {
            char character = text.charAt(at);
            if (character != '{' && character != '[') {
                continue;
            }
            tried++;
            try {
                return Optional.of(JSON.readTree(text.substring(at)));
            } catch (JacksonException _) {
                // Not here.
            }
        }
        return Optional.empty();
    }

    private static Duration retryAfter(HttpResponse<?> response) {
        return response.headers()
                .firstValue("Retry-After")
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait)
                .orElse(response.statusCode() == TOO_MANY_REQUESTS ? Duration.ofSeconds(1) : Duration.ZERO);
    }

    /** A code as it may stand in a log, whatever the other side sent. */
    private static String plain(String code) {
        return code.matches("\\w{1,60}") ? code : "with a code that is none";
    }
}
