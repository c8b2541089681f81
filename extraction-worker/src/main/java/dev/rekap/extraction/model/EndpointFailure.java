package dev.rekap.extraction.model;

import dev.rekap.contracts.http.RetryAfter;
import dev.rekap.contracts.orders.FailureCode;
import dev.rekap.extraction.ExtractorException;
import dev.rekap.provider.Usage;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/** Says in our codes what an endpoint says with a status. The body is not told: providers quote the request, and even keys. */
final class EndpointFailure {

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /** How Google's APIs call a key that is wrong or has expired, in the details of a status 400 ({@code google.rpc.ErrorInfo}). */
    private static final String BAD_KEY = "\"API_KEY_INVALID\"";

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;

    private EndpointFailure() {}

    static ExtractorException of(HttpResponse<byte[]> response, Clock clock) {
        int status = status(response);
        return new ExtractorException(
                code(status),
                "the endpoint answered " + response.statusCode(),
                retryAfter(response, clock),
                Integer.toString(status),
                Usage.NONE);
    }

    /** What the endpoint means: 401 where it refuses the key, whatever it calls that. */
    private static int status(HttpResponse<byte[]> response) {
        boolean badKey = response.statusCode() == BAD_REQUEST
                && new String(response.body(), StandardCharsets.UTF_8).contains(BAD_KEY);
        return badKey ? UNAUTHORIZED : response.statusCode();
    }

    private static FailureCode code(int status) {
        return switch (status) {
            case 401, 403 -> FailureCode.EXTRACTOR_UNAUTHORIZED;
            case 429 -> FailureCode.EXTRACTOR_RATE_LIMITED;
            // A wrong URL or model is mended by the operator, a redirect as well.
            case 404, 408, 409, 425 -> FailureCode.EXTRACTOR_UNAVAILABLE;
            default ->
                status >= 400 && status < 500 ? FailureCode.EXTRACTOR_REJECTED : FailureCode.EXTRACTOR_UNAVAILABLE;
        };
    }

    private static Duration retryAfter(HttpResponse<?> response, Clock clock) {
        return RetryAfter.parse(
                response.headers().firstValue("Retry-After").orElse(null), clock.instant(), LONGEST_WAIT);
    }
}
