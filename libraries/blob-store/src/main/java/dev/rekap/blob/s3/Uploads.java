package dev.rekap.blob.s3;

import dev.rekap.blob.BlobContent;
import dev.rekap.contracts.BlobKey;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Stores content from a source that can be opened again. */
final class Uploads {

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
            upload(request(key, content), content);
        } catch (SdkException e) {
            throw failures.translate("put " + key, e);
        }
    }

    private PutObjectRequest request(BlobKey key, BlobContent content) {
        Duration more = Duration.ofSeconds(content.length() / MIB);
        return PutObjectRequest.builder()
                .bucket(settings.bucket())
                .key(key.value())
                .contentType(content.contentType())
                .contentLength(content.length())
                .metadata(MetadataText.encode(content.metadata()))
                .overrideConfiguration(override -> override.apiCallAttemptTimeout(
                                settings.attemptTimeout().plus(more))
                        .apiCallTimeout(settings.callTimeout().plus(more.multipliedBy(settings.attempts()))))
                .build();
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
