package dev.rekap.extraction.model;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.http.RetryAfter;
import dev.rekap.extraction.ExtractorException;
import dev.rekap.provider.Usage;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;

/** Maps an endpoint's error status to a failure. The body is not passed on: providers quote the request, and even keys. */
final class EndpointFailure {

    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    /** Reason of Google's APIs for a key that is wrong or has expired, in the details of a status 400 ({@code google.rpc.ErrorInfo}). */
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

    /** The status; 401 where the endpoint rejects the key with another one. */
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
