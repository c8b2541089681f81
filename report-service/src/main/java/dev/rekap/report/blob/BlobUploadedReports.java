package dev.rekap.report.blob;

import dev.rekap.blob.BlobStore;
import dev.rekap.bus.json.MessageCodec;
import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportSealed;
import dev.rekap.contracts.orders.ReportSettings;
import dev.rekap.report.port.UploadedReports;
import java.util.Optional;

/** Settings and manifest lie beside the recordings, in the form in which they travel. */
public final class BlobUploadedReports implements UploadedReports {

    private final BlobStore blobs;
    private final MessageCodec codec;

    public BlobUploadedReports(BlobStore blobs, MessageCodec codec) {
        this.blobs = blobs;
        this.codec = codec;
    }

    @Override
    public Optional<ReportSettings> settings(ReportId id) {
        return read(new ReportBlobs(id).settings(), ReportSettings.class);
    }

    @Override
    public Optional<ReportSealed> sealed(ReportId id) {
        return read(new ReportBlobs(id).manifest(), ReportSealed.class);
    }

    private <T> Optional<T> read(BlobKey key, Class<T> type) {
        return blobs.read(key).map(bytes -> codec.read(type, bytes));
    }
}
