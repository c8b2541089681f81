package dev.rekap.blob.s3;

import dev.rekap.blob.Blob;
import dev.rekap.blob.BlobContent;
import dev.rekap.blob.BlobInfo;
import dev.rekap.blob.BlobStore;
import dev.rekap.blob.ListedBlob;
import dev.rekap.contracts.BlobKey;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.model.S3Object;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Keeps blobs in one bucket of S3, or of a store that speaks its protocol. Safe for many threads. */
public final class S3BlobStore implements BlobStore, AutoCloseable {

    private static final Duration LONGEST_VALIDITY = Duration.ofDays(7);
    /** What the API takes. */
    private static final int MOST_IN_A_CALL = 1_000;

    private static final Duration CHECK_TIMEOUT = Duration.ofSeconds(3);

    private final S3Settings settings;
    private final S3Client s3;
    private final S3Presigner presigner;
    private final S3Failures failures;
    private final Uploads uploads;

    /**
     * Connects at the first call, not here.
     *
     * @param publishers are told of every call; may be empty
     */
    public S3BlobStore(S3Settings settings, List<MetricPublisher> publishers) {
        this.settings = settings;
        this.s3 = S3Clients.client(settings, publishers);
        this.presigner = S3Clients.presigner(settings);
        this.failures = new S3Failures(settings);
        this.uploads = new Uploads(s3, settings, failures);
    }

    @Override
    public void put(BlobKey key, BlobContent content) {
        uploads.put(key, content);
    }

    @Override
    public Optional<Blob> open(BlobKey key) {
        return ifPresent("open " + key, () -> {
            ResponseInputStream<GetObjectResponse> content =
                    s3.getObject(get -> get.bucket(settings.bucket()).key(key.value()));
            GetObjectResponse head = content.response();
            BlobInfo info = info(key, head.contentLength(), head.contentType(), head.metadata(), head.lastModified());
            return new Blob(info, new DownloadStream(content, info.length()));
        });
    }

    @Override
    public Optional<Blob> open(BlobKey key, long first, long last) {
        return ifPresent("open a part of " + key, () -> {
            ResponseInputStream<GetObjectResponse> content = s3.getObject(
                    get -> get.bucket(settings.bucket()).key(key.value()).range("bytes=" + first + "-" + last));
            GetObjectResponse head = content.response();
            BlobInfo info = info(key, wholeLength(head), head.contentType(), head.metadata(), head.lastModified());
            return new Blob(info, new DownloadStream(content, head.contentLength()));
        });
    }

    /** Behind the slash of {@code bytes 0-99/1234}; a store that gives no such header gave all. */
    private static long wholeLength(GetObjectResponse head) {
        String range = head.contentRange();
        return range == null ? head.contentLength() : Long.parseLong(range.substring(range.indexOf('/') + 1));
    }

    @Override
    public Optional<BlobInfo> info(BlobKey key) {
        return ifPresent("look up " + key, () -> {
            HeadObjectResponse head =
                    s3.headObject(get -> get.bucket(settings.bucket()).key(key.value()));
            return info(key, head.contentLength(), head.contentType(), head.metadata(), head.lastModified());
        });
    }

    @Override
    public Stream<ListedBlob> list(String prefix) {
        return pages(prefix).flatMap(page -> page.contents().stream()).flatMap(object -> listed(object).stream());
    }

    @Override
    public void delete(BlobKey key) {
        call(
                "delete " + key,
                () -> s3.deleteObject(delete -> delete.bucket(settings.bucket()).key(key.value())));
    }

    @Override
    public void delete(Collection<BlobKey> keys) {
        List<String> names = keys.stream().map(BlobKey::value).toList();
        for (int from = 0; from < names.size(); from += MOST_IN_A_CALL) {
            List<String> call = names.subList(from, Math.min(from + MOST_IN_A_CALL, names.size()));
            deleteTogether("delete " + call.getFirst() + " and others", call);
        }
    }

    @Override
    public int deleteAll(String prefix) {
        if (prefix.isEmpty()) {
            throw new IllegalArgumentException("an empty prefix would delete everything");
        }
        return pages(prefix)
                .map(ListObjectsV2Response::contents)
                .filter(objects -> !objects.isEmpty())
                .mapToInt(objects -> deleteTogether(
                        "delete " + prefix + "*",
                        objects.stream().map(S3Object::key).toList()))
                .sum();
    }

    @Override
    public URI presignedGet(BlobKey key, Duration validity) {
        if (validity.compareTo(Duration.ofSeconds(1)) < 0 || validity.compareTo(LONGEST_VALIDITY) > 0) {
            throw new IllegalArgumentException("a link is valid for 1 second to 7 days");
        }
        return call(
                "sign a link to " + key,
                () -> URI.create(presigner
                        .presignGetObject(sign -> sign.signatureDuration(validity)
                                .getObjectRequest(
                                        get -> get.bucket(settings.bucket()).key(key.value())))
                        .url()
                        .toExternalForm()));
    }

    /**
     * Asks whether the bucket is there and may be used, within 3 seconds.
     *
     * @throws dev.rekap.blob.BlobStoreException if not
     */
    public void check() {
        call(
                "reach the store",
                () -> s3.headBucket(head -> head.bucket(settings.bucket())
                        .overrideConfiguration(override ->
                                override.apiCallTimeout(CHECK_TIMEOUT).apiCallAttemptTimeout(CHECK_TIMEOUT))));
    }

    @Override
    public void close() {
        s3.close();
        presigner.close();
    }

    private Stream<ListObjectsV2Response> pages(String prefix) {
        ListObjectsV2Request request = ListObjectsV2Request.builder()
                .bucket(settings.bucket())
                .prefix(prefix)
                .maxKeys(settings.pageSize())
                .build();
        return Listing.pages(s3, request, failures);
    }

    private int deleteTogether(String act, List<String> names) {
        List<ObjectIdentifier> keys = names.stream()
                .map(name -> ObjectIdentifier.builder().key(name).build())
                .toList();
        DeleteObjectsResponse response = call(
                act,
                () -> s3.deleteObjects(request -> request.bucket(settings.bucket())
                        .delete(delete -> delete.objects(keys).quiet(true))));
        if (!response.errors().isEmpty()) {
            throw failures.refused(
                    act,
                    response.errors().size() + " of " + keys.size() + " are still there, the first because of "
                            + response.errors().getFirst().code());
        }
        return keys.size();
    }

    /** An object whose name is no key of ours was put there by someone else, such as a folder made by hand. */
    private static Optional<ListedBlob> listed(S3Object object) {
        try {
            return Optional.of(new ListedBlob(
                    new BlobKey(object.key()),
                    object.size(),
                    object.lastModified().truncatedTo(ChronoUnit.SECONDS)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static BlobInfo info(
            BlobKey key, long length, String contentType, Map<String, String> metadata, Instant lastModified) {
        return new BlobInfo(
                key, length, contentType, MetadataText.decode(metadata), lastModified.truncatedTo(ChronoUnit.SECONDS));
    }

    private <T> Optional<T> ifPresent(String act, Supplier<T> call) {
        try {
            return Optional.of(call.get());
        } catch (S3Exception e) {
            if (isMissing(e)) {
                return Optional.empty();
            }
            throw failures.translate(act, e);
        } catch (SdkException e) {
            throw failures.translate(act, e);
        }
    }

    /** Whether there is no such blob; a bucket that is not there is another matter. */
    private static boolean isMissing(S3Exception e) {
        return e.statusCode() == 404 && !(e instanceof NoSuchBucketException);
    }

    private <T> T call(String act, Supplier<T> call) {
        try {
            return call.get();
        } catch (SdkException e) {
            throw failures.translate(act, e);
        }
    }
}
