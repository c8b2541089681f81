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
import dev.rekap.report.ReportContent;
import dev.rekap.report.port.ReportTable;
import dev.rekap.report.port.Reports;

/**
 * Publishes that a version of a report is there, and notes it. After a crash before the note it is published again; the receiver delivers each
 * version once.
 */
public final class AnnounceReport {

    private final Reports reports;
    private final BlobStore blobs;
    private final ReportTable csv;
    private final Publisher publisher;
    private final PublishProgress progress;

    public AnnounceReport(
            Reports reports, BlobStore blobs, ReportTable csv, Publisher publisher, PublishProgress progress) {
        this.reports = reports;
        this.blobs = blobs;
        this.csv = csv;
        this.publisher = publisher;
        this.progress = progress;
    }

    /**
     * Announces this version, unless it was announced.
     *
     * @throws BlobStoreException if the result file, or the marker that stops further work, could not be stored
     * @throws PublishException if the broker did not confirm the message
     */
    public void announceOnce(ReportContent content) {
        if (!content.report().timeline().isVersionAnnounced()) {
            announce(content);
        }
    }

    /** Announces this version, as {@link #announceOnce} does. */
    public void announce(ReportContent content) {
        if (content.report().hasTable()) {
            // A version that a person made has none yet; any other has the same.
            storeTable(content);
        }
        publish(content);
    }

    /**
     * Stores the result file of a version; the same bytes each time.
     *
     * @throws BlobStoreException if it could not be stored
     */
    void storeTable(ReportContent content) {
        Report report = content.report();
        blobs.put(
                new ReportBlobs(report.id()).csv(report.version()),
                BlobContent.of(csv.write(content), "text/csv; charset=utf-8"));
    }

    /** Announces a version whose result file is stored. */
    void publish(ReportContent content) {
        Report report = content.report();
        progress.ended(report.id());
        if (report.status() == ReportStatus.CANCELLED || report.status() == ReportStatus.EXPIRED) {
            blobs.put(
                    new ReportBlobs(report.id()).closed(),
                    BlobContent.of(report.status().name(), "text/plain"));
            publisher.publish(new ReportClosed(report.id(), false));
        }
        publisher.publish(ReportMessages.ready(content));
        reports.change(
                report.id(),
                now -> now.version() == report.version() && now.status() == report.status()
                        ? now.markAnnounced()
                        : now);
    }
}
