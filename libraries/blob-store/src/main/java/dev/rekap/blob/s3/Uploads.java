package dev.rekap.blob.s3;

import dev.rekap.blob.BlobContent;
import dev.rekap.contracts.BlobKey;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Storing, and finding out who won where only one may. */
final class Uploads {

    /**
     * Metadata with which a conditional upload knows its own object again. When an answer is lost, the SDK repeats the
     * upload and is refused because of the object it has stored itself.
     */
    private static final String TICKET = "put-ticket";

    /** S3 answers 409 when another upload or a deletion was under way, and asks for a repeat. */
    private static final int CONFLICTS = 5;

    private static final long MIB = 1024 * 1024;

    private final S3Client s3;
    private final S3Settings settings;
    private final S3Failures failures;

    Uploads(S3Client s3, S3Settings settings, S3Failures failures) {
        this.s3 = s3;
        this.settings = settings;
        this.failures = failures;
    }

    void put(BlobKey key, BlobContent content) {
        try {
            upload(request(key, content).build(), content);
        } catch (SdkException e) {
            throw failures.translate("put " + key, e);
        }
    }

    boolean putIfAbsent(BlobKey key, BlobContent content) {
        String ticket = UUID.randomUUID().toString();
        Map<String, String> metadata = new HashMap<>(MetadataText.encode(content.metadata()));
        metadata.put(TICKET, ticket);
        PutObjectRequest request =
                request(key, content).ifNoneMatch("*").metadata(metadata).build();
        for (int attempt = 1; ; attempt++) {
            try {
                upload(request, content);
                return true;
            } catch (SdkException e) {
                Optional<String> winner = isRefusal(e) ? Optional.empty() : winner(key, e);
                if (winner.isPresent()) {
                    return winner.get().equals(ticket);
                }
                if (!isConflict(e) || attempt == CONFLICTS) {
                    throw failures.translate("put " + key + " if absent", e);
                }
            }
        }
    }

    static Map<String, String> withoutTicket(Map<String, String> metadata) {
        Map<String, String> rest = new HashMap<>(metadata);
        rest.remove(TICKET);
        return rest;
    }

    /** Whether there is no such blob; a bucket that is not there is another matter. */
    static boolean isMissing(S3Exception e) {
        return e.statusCode() == 404 && !(e instanceof NoSuchBucketException);
    }

    /** The ticket of the object that lies there (empty if it came without one), or none if there is no object. */
    private Optional<String> winner(BlobKey key, SdkException cause) {
        try {
            HeadObjectResponse head =
                    s3.headObject(get -> get.bucket(settings.bucket()).key(key.value()));
            return Optional.of(head.metadata().getOrDefault(TICKET, ""));
        } catch (SdkException e) {
            if (!(e instanceof S3Exception missing && isMissing(missing))) {
                cause.addSuppressed(e);
            }
            return Optional.empty();
        }
    }

    private static boolean isConflict(SdkException e) {
        return e instanceof S3Exception refused && (refused.statusCode() == 409 || refused.statusCode() == 412);
    }

    /** Whether the store said no for a reason that has nothing to do with who was first. */
    private static boolean isRefusal(SdkException e) {
        return e instanceof S3Exception refused && refused.statusCode() < 500 && !isConflict(e);
    }

    private PutObjectRequest.Builder request(BlobKey key, BlobContent content) {
        Duration more = Duration.ofSeconds(content.length() / MIB);
        return PutObjectRequest.builder()
                .bucket(settings.bucket())
                .key(key.value())
                .contentType(content.contentType())
                .contentLength(content.length())
                .metadata(MetadataText.encode(content.metadata()))
                .overrideConfiguration(override -> override.apiCallAttemptTimeout(
                                settings.attemptTimeout().plus(more))
                        .apiCallTimeout(settings.callTimeout().plus(more.multipliedBy(settings.attempts()))));
    }

    private void upload(PutObjectRequest request, BlobContent content) {
        try (UploadSource source = new UploadSource(content)) {
            s3.putObject(request, RequestBody.fromContentProvider(source, content.length(), content.contentType()));
        } catch (SdkException e) {
            Optional<UncheckedIOException> fault = S3Failures.sourceFault(e);
            if (fault.isPresent()) {
                throw fault.get();
            }
            throw e;
        }
    }
}
