package dev.rekap.stt.engine.http;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.http.RetryAfter;
import dev.rekap.stt.TranscriptionException;
import java.net.http.HttpHeaders;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Maps an HTTP error to a failure. */
public final class HttpFailure {

    /** The APIs' own codes are words; their messages may quote the key or the recording and are not passed on. */
    private static final Pattern WORD = Pattern.compile("[A-Za-z0-9_.-]{1,60}");

    /** Codes of a 429 that waiting does not help: the account's credit or quota is used up. */
    private static final Set<String> UNPAID = Set.of("insufficient_quota", "billing_hard_limit_reached");

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private HttpFailure() {}

    public static TranscriptionException of(int status, HttpHeaders headers, String body, Clock clock) {
        Optional<String> word = errorCode(json(body));
        FailureCode code = word.filter(UNPAID::contains).isPresent() ? FailureCode.ENGINE_UNAUTHORIZED : code(status);
        Duration wait = code == FailureCode.ENGINE_RATE_LIMITED
                ? wait(requestedPause(headers, json(body)), clock)
                : Duration.ZERO;
        return new TranscriptionException(code, "HTTP " + status + word(word), null, wait, Integer.toString(status));
    }

    public static FailureCode code(int status) {
        return switch (status) {
            // Payment is the operator's matter, as a key is.
            case 401, 402, 403 -> FailureCode.ENGINE_UNAUTHORIZED;
            case 413 -> FailureCode.AUDIO_TOO_LONG;
            case 429 -> FailureCode.ENGINE_RATE_LIMITED;
            // A wrong address or model, or a server that is not ready: another recording would fare no better.
            case 404, 405, 408, 425 -> FailureCode.ENGINE_UNAVAILABLE;
            default -> status >= 400 && status < 500 ? FailureCode.ENGINE_REJECTED : FailureCode.ENGINE_UNAVAILABLE;
        };
    }

    /** Google writes the pause into the body, as {@code google.rpc.RetryInfo}. */
    private static Optional<String> requestedPause(HttpHeaders headers, JsonNode body) {
        return headers.firstValue("retry-after")
                .or(() -> body.path("error")
                        .path("details")
                        .valueStream()
                        .map(detail -> detail.path("retryDelay").asString(""))
                        .filter(delay -> delay.endsWith("s"))
                        .map(delay -> delay.substring(0, delay.length() - 1))
                        .findFirst());
    }

    /** The pause that the API asks for, up to an hour; zero if it does not say. */
    public static Duration wait(Optional<String> requested, Clock clock) {
        return RetryAfter.parse(requested.orElse(null), clock.instant(), LONGEST_WAIT);
    }

    /** OpenAI's stands in {@code error.code} or {@code error.type}, Google's in {@code error.status}, Azure's there or at the top. */
    private static Optional<String> errorCode(JsonNode body) {
        JsonNode error = body.path("error");
        return Stream.of(error.path("status"), error.path("code"), error.path("type"), body.path("code"))
                .filter(JsonNode::isString)
                .map(JsonNode::asString)
                .findFirst();
    }

    /** The code with a blank before it, if it is a word. */
    public static String word(Optional<String> code) {
        return code.filter(word -> WORD.matcher(word).matches())
                .map(word -> " " + word)
                .orElse("");
    }

    private static JsonNode json(String body) {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException _) {
            return JsonMapper.shared().missingNode();
        }
    }
}
