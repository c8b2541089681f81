package dev.rekap.blob.s3;

import dev.rekap.blob.BlobStoreException;
import dev.rekap.blob.SourceException;
import java.io.InterruptedIOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Says what went wrong in words for the operator. The SDK's own words are kept as the cause. */
final class S3Failures {

    private final String place;

    /** For the bucket and endpoint of the settings. */
    S3Failures(S3Settings settings) {
        this.place = "bucket '" + settings.bucket() + "' at "
                + (settings.endpoint().isBlank() ? "AWS " + settings.region() : settings.endpoint());
    }

    /**
     * Turns what the SDK threw into what the port promises.
     *
     * @param act what was tried, such as {@code put reports/1/sealing}
     */
    BlobStoreException translate(String act, SdkException e) {
        if (e instanceof AbortedException) {
            Thread.currentThread().interrupt();
        }
        return new BlobStoreException("Cannot " + act + " in " + place + ": " + reason(e), e);
    }

    /** For what the SDK reports in an answer instead of throwing. */
    BlobStoreException refused(String act, String reason) {
        return new BlobStoreException("Cannot " + act + " in " + place + ": " + reason, null);
    }

    /** The source's own fault, if it was that. */
    static Optional<UncheckedIOException> sourceFault(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SourceException e) {
                return Optional.of(new UncheckedIOException(e));
            }
            if (cause instanceof UncheckedIOException e) {
                return Optional.of(e);
            }
        }
        return Optional.empty();
    }

    private static String reason(SdkException e) {
        return switch (e) {
            case S3Exception refused -> refusal(refused);
            case ApiCallTimeoutException _, ApiCallAttemptTimeoutException _ -> "no answer in time";
            case AbortedException _ -> "interrupted";
            case SdkException silent when isSilence(silent) -> "no answer in time";
            default -> "not reachable (" + e.getMessage() + ")";
        };
    }

    /** The socket's time limit is that of an attempt: which of them is first to notice is a matter of chance. */
    private static boolean isSilence(SdkException e) {
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedIOException io) {
                // One of connecting is another class: then nobody is there.
                return io.getClass() == SocketTimeoutException.class;
            }
        }
        return false;
    }

    private static String refusal(S3Exception e) {
        Optional<String> code = Optional.ofNullable(e.awsErrorDetails()).map(AwsErrorDetails::errorCode);
        if (code.equals(Optional.of("SecondLevelDomainForbidden"))) {
            return "the store wants the bucket in the host name, set rekap.s3.addressing (REKAP_S3_ADDRESSING) to virtual-host";
        }
        String meaning = switch (e.statusCode()) {
            // An answer to HEAD has no body that could say more.
            case 401, 403 ->
                "refused, check the keys and their rights"
                        + (code.isPresent() ? "" : ", and rekap.s3.addressing (REKAP_S3_ADDRESSING)");
            case 404 -> "there is no such bucket";
            default -> "the store answered with an error";
        };
        Optional<String> request = Optional.ofNullable(e.requestId());
        return meaning + " (" + e.statusCode() + code.map(" "::concat).orElse("")
                + request.map(", request "::concat).orElse("") + ")";
    }
}
