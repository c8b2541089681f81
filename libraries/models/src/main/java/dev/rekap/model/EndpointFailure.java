package dev.rekap.model;

import dev.rekap.contracts.Failure;
import dev.rekap.contracts.http.RetryAfter;
import dev.rekap.provider.ProviderException;
import dev.rekap.provider.Usage;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Maps an endpoint's error status to a failure. The body is not passed on: providers quote the request, and even keys. */
final class EndpointFailure {

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /**
     * What stands in the body of another status where the operator has to act: Google's reason for a key that is wrong or has expired (400,
     * {@code google.rpc.ErrorInfo}), OpenAI's codes (429) and Anthropic's words (400) for an account without credit.
     */
    private static final List<String> FOR_THE_OPERATOR = List.of(
            "\"API_KEY_INVALID\"",
            "\"insufficient_quota\"",
            "\"billing_hard_limit_reached\"",
            "credit balance is too low");

    private static final int BAD_REQUEST = 400;
    private static final int PAYMENT_REQUIRED = 402;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int UNAUTHORIZED = 401;

    private EndpointFailure() {}

    static ProviderException of(HttpResponse<byte[]> response, ModelFailures failures, Clock clock) {
        int status = status(response);
        return new ProviderException(
                code(status, failures),
                "the endpoint answered " + response.statusCode(),
                null,
                retryAfter(response, clock),
                Integer.toString(status),
                Usage.NONE);
    }

    /** The status; 401 where the endpoint refuses the key, or who pays for it, with another one. */
    private static int status(HttpResponse<byte[]> response) {
        return switch (response.statusCode()) {
            case BAD_REQUEST, TOO_MANY_REQUESTS -> {
                String body = new String(response.body(), StandardCharsets.UTF_8);
                yield FOR_THE_OPERATOR.stream().anyMatch(body::contains) ? UNAUTHORIZED : response.statusCode();
            }
            case PAYMENT_REQUIRED -> UNAUTHORIZED;
            default -> response.statusCode();
        };
    }

    private static Failure code(int status, ModelFailures failures) {
        return switch (status) {
            case 401, 403 -> failures.unauthorized();
            case 429 -> failures.rateLimited();
            // A wrong URL or model is mended by the operator, a redirect as well.
            case 404, 408, 409, 425 -> failures.unavailable();
            default -> status >= 400 && status < 500 ? failures.rejected() : failures.unavailable();
        };
    }

    private static Duration retryAfter(HttpResponse<?> response, Clock clock) {
        return RetryAfter.parse(
                response.headers().firstValue("Retry-After").orElse(null), clock.instant(), LONGEST_WAIT);
    }
}
