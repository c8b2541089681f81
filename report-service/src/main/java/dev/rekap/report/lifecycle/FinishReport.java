package dev.rekap.report.lifecycle;

import dev.rekap.blob.BlobContent;
import dev.rekap.blob.BlobStore;
import dev.rekap.blob.BlobStoreException;
import dev.rekap.bus.PublishException;
import dev.rekap.contracts.orders.ReportBlobs;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.report.Change;
import dev.rekap.report.Report;
import dev.rekap.report.ReportContent;
import dev.rekap.report.port.Measurements;
import dev.rekap.report.port.ReportTable;
import dev.rekap.report.port.Reports;
import dev.rekap.report.vocabulary.LearnVocabulary;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ends a complete report: the result file first, then the state, then the word to the others.
 *
 * <p>It may be called by several at once and again after a crash anywhere: the file has the same bytes each time, one call
 * alone moves the state, and that one tells.
 */
public final class FinishReport {

    private static final Logger LOG = LoggerFactory.getLogger(FinishReport.class);

    private final Reports reports;
    private final BlobStore blobs;
    private final ReportTable csv;
    private final AnnounceReport announcing;
    private final LearnVocabulary learning;
    private final Measurements measurements;
    private final Clock clock;

    public FinishReport(
            Reports reports,
            BlobStore blobs,
            ReportTable csv,
            AnnounceReport announcing,
            LearnVocabulary learning,
            Measurements measurements,
            Clock clock) {
        this.reports = reports;
        this.blobs = blobs;
        this.csv = csv;
        this.announcing = announcing;
        this.learning = learning;
        this.measurements = measurements;
        this.clock = clock;
    }

    /**
     * Finishes the report if it is complete.
     *
     * @throws BlobStoreException if the result file could not be stored: nothing has changed
     * @throws PublishException if nobody could be told: the report has ended all the same
     */
    public void finish(ReportId id) {
        reports.content(id).filter(content -> content.report().isComplete()).ifPresent(this::finish);
    }

    private void finish(ReportContent content) {
        ReportId id = content.report().id();
        int version = content.report().version();
        blobs.put(new ReportBlobs(id).csv(version), BlobContent.of(csv.write(content), "text/csv; charset=utf-8"));
        reports.change(
                        id,
                        report -> report.isComplete() && report.version() == version
                                ? report.finished(clock.instant())
                                : report)
                .filter(Change::ended)
                .map(Change::after)
                .ifPresent(this::tell);
    }

    private void tell(Report ended) {
        LOG.info(
                "Report {} version {} ended {}: {} of {} files",
                ended.id(),
                ended.version(),
                ended.status(),
                ended.done(),
                ended.files().size());
        measurements.ended(ended);
        announcing.announce(ended);
        learn(ended);
    }

    /** Nobody waits for it, and the next report learns the same. */
    private void learn(Report ended) {
        try {
            learning.learn(ended.settings().userId());
        } catch (RuntimeException e) {
            LOG.warn("From report {} nothing was learnt: {}", ended.id(), e.getMessage());
        }
    }
}
