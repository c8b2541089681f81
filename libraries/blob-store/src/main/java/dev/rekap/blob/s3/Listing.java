package dev.rekap.blob.s3;

import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;

/** Pages of a listing, each asked for when the one before has been read. */
final class Listing extends Spliterators.AbstractSpliterator<ListObjectsV2Response> {

    private final Iterator<ListObjectsV2Response> pages;
    private final String act;
    private final S3Failures failures;

    private Listing(Iterator<ListObjectsV2Response> pages, String act, S3Failures failures) {
        super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
        this.pages = pages;
        this.act = act;
        this.failures = failures;
    }

    static Stream<ListObjectsV2Response> pages(S3Client s3, ListObjectsV2Request request, S3Failures failures) {
        Listing listing =
                new Listing(s3.listObjectsV2Paginator(request).iterator(), "list " + request.prefix() + "*", failures);
        return StreamSupport.stream(listing, false);
    }

    @Override
    public boolean tryAdvance(Consumer<? super ListObjectsV2Response> reader) {
        if (!pages.hasNext()) {
            return false;
        }
        ListObjectsV2Response page;
        try {
            page = pages.next();
        } catch (SdkException e) {
            throw failures.translate(act, e);
        }
        reader.accept(page);
        return true;
    }
}
