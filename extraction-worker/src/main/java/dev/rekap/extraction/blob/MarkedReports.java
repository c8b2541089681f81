package dev.rekap.extraction.blob;

import dev.rekap.blob.BlobStoreException;
import dev.rekap.blob.markers.Markers;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.extraction.ClosedReports;

/**
 * Closed reports by the markers that report-service leaves in the blob store.
 *
 * @param markers where they are looked for
 */
public record MarkedReports(Markers markers) implements ClosedReports {

    @Override
    public boolean contains(ReportId report) throws UnknownException {
        try {
            return markers.isThere(new ReportBlobs(report).closed());
        } catch (BlobStoreException e) {
            throw new UnknownException("whether the report is closed cannot be looked up: " + e.getMessage(), e);
        }
    }
}
