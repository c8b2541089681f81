package dev.rekap.stt.engine.aws;

import dev.rekap.contracts.FailureCode;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.engine.http.HttpFailure;
import dev.rekap.stt.engine.http.SpeechApiClient;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.SdkHttpResponse;

/**
 * Maps exceptions of the AWS SDK to failures. AWS answers nearly every error with 400 and a code. Neither its messages nor the SDK's
 * are passed on, not as causes either: they may quote the words of a recording.
 */
final class AwsFailure {

    private AwsFailure() {}

    static TranscriptionException of(SdkException e, Duration deadline, Clock clock) {
        return switch (e) {
            case AwsServiceException refused -> refusal(refused, clock);
            case ApiCallTimeoutException _, ApiCallAttemptTimeoutException _ -> SpeechApiClient.late(deadline, e);
            default ->
                new TranscriptionException(
                        FailureCode.ENGINE_UNAVAILABLE,
                        "no answer: " + root(e).getClass().getSimpleName(),
                        null,
                        Duration.ZERO,
                        "connection");
        };
    }

    static TranscriptionException withoutCredentials() {
        return new TranscriptionException(
                FailureCode.ENGINE_UNAUTHORIZED, "no credentials of AWS are found", null, Duration.ZERO, "401");
    }

    private static TranscriptionException refusal(AwsServiceException refused, Clock clock) {
        Optional<AwsErrorDetails> details = Optional.ofNullable(refused.awsErrorDetails());
        String word = details.map(AwsErrorDetails::errorCode).orElse("");
        FailureCode code = refused.isThrottlingException()
                ? FailureCode.ENGINE_RATE_LIMITED
                : meaning(word).orElseGet(() -> HttpFailure.code(refused.statusCode()));
        Duration wait = code == FailureCode.ENGINE_RATE_LIMITED
                ? HttpFailure.wait(details.map(AwsErrorDetails::sdkHttpResponse).flatMap(AwsFailure::retryAfter), clock)
                : Duration.ZERO;
        return new TranscriptionException(
                code,
                "HTTP " + refused.statusCode() + HttpFailure.word(Optional.of(word)),
                null,
                wait,
                errorType(code, refused.statusCode()));
    }

    private static Optional<FailureCode> meaning(String word) {
        return switch (word) {
            case "AccessDenied",
                    "AccessDeniedException",
                    "ExpiredToken",
                    "ExpiredTokenException",
                    "IncompleteSignature",
                    "IncompleteSignatureException",
                    "InvalidAccessKeyId",
                    "InvalidClientTokenId",
                    "InvalidSignatureException",
                    "InvalidToken",
                    "MissingAuthenticationToken",
                    "MissingAuthenticationTokenException",
                    "NotAuthorized",
                    "OptInRequired",
                    "SignatureDoesNotMatch",
                    "UnrecognizedClientException" -> Optional.of(FailureCode.ENGINE_UNAUTHORIZED);
            // Also for files that are too long, which are never sent.
            case "LimitExceededException" -> Optional.of(FailureCode.ENGINE_RATE_LIMITED);
            // Not the fault of the recording: the job or its name is gone or taken, the upload was too slow.
            case "NotFoundException", "ConflictException", "RequestTimeout" ->
                Optional.of(FailureCode.ENGINE_UNAVAILABLE);
            default -> Optional.empty();
        };
    }

    /** The status that the APIs of other engines have for it, so that one alert finds all. */
    private static String errorType(FailureCode code, int status) {
        if (code == FailureCode.ENGINE_RATE_LIMITED) {
            return "429";
        }
        return code == FailureCode.ENGINE_UNAUTHORIZED && status == 400 ? "401" : Integer.toString(status);
    }

    private static Optional<String> retryAfter(SdkHttpResponse response) {
        return response.firstMatchingHeader("Retry-After");
    }

    private static Throwable root(Throwable thrown) {
        Throwable root = thrown;
        for (@Nullable Throwable cause = thrown.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }
}
