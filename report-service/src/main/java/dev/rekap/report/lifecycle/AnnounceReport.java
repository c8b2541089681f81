package dev.rekap.report.lifecycle;

import dev.rekap.blob.BlobContent;
import dev.rekap.blob.BlobStore;
import dev.rekap.blob.BlobStoreException;
import dev.rekap.bus.PublishException;
import dev.rekap.bus.Publisher;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.ReportClosed;
import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.report.Report;
import dev.rekap.report.port.Reports;

/**
 * Publishes that a report ended, and notes it. After a crash before the note it is published again; the receiver delivers each
 * version once.
 */
public final class AnnounceReport {

    private final Reports reports;
    private final BlobStore blobs;
    private final Publisher publisher;
    private final PublishProgress progress;

    public AnnounceReport(Reports reports, BlobStore blobs, Publisher publisher, PublishProgress progress) {
        this.reports = reports;
        this.blobs = blobs;
        this.publisher = publisher;
        this.progress = progress;
    }

    /**
     * Announces the end of this version.
     *
     * @param report as it ended
     * @throws BlobStoreException if the marker that stops further work could not be stored
     * @throws PublishException if the broker did not confirm the message
     */
    public void announce(Report report) {
        announce(report, reports.content(report).toCheck());
    }

    /**
     * Announces the end of this version, as {@link #announce(Report)} does.
     *
     * @param toCheck values that a person should look at, for whoever has just read the rows
     */
    void announce(Report report, int toCheck) {
        progress.ended(report.id());
        if (report.status() == ReportStatus.CANCELLED || report.status() == ReportStatus.EXPIRED) {
            blobs.put(
                    new ReportBlobs(report.id()).closed(),
                    BlobContent.of(report.status().name(), "text/plain"));
            publisher.publish(new ReportClosed(report.id(), false));
        }
        publisher.publish(ReportMessages.ready(report, toCheck));
        reports.change(
                report.id(),
                now -> now.version() == report.version() && now.status() == report.status()
                        ? now.markAnnounced()
                        : now);
    }
}
