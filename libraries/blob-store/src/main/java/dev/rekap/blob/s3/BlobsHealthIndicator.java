package dev.rekap.blob.s3;

import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Health {@code blobs}: up while the bucket answers. Costs one HEAD request. */
final class BlobsHealthIndicator extends AbstractHealthIndicator {

    private final S3BlobStore store;

    BlobsHealthIndicator(S3BlobStore store) {
        super("The blob store does not answer");
        this.store = store;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        store.check();
        health.up();
    }
}
