package dev.rekap.report.lifecycle;

import dev.rekap.blob.BlobStoreException;
import dev.rekap.bus.PublishException;
import dev.rekap.contracts.orders.FileId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.report.Report;
import dev.rekap.report.ReportChange;
import dev.rekap.report.ReportContent;
import dev.rekap.report.ReportFile;
import dev.rekap.report.port.ReportEndListener;
import dev.rekap.report.port.Reports;
import dev.rekap.report.vocabulary.LearnVocabulary;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Finishes a complete report: stores the result file, changes the state, announces the end.
 *
 * <p>Calls may be concurrent, and repeated after a crash at any point: the file has the same bytes each time, exactly one call
 * changes the state, and that call announces it.
 */
public final class FinishReport {

    private static final Logger LOG = LoggerFactory.getLogger(FinishReport.class);

    private final Reports reports;
    private final AnnounceReport announcing;
    private final LearnVocabulary learning;
    private final ReportEndListener measurements;
    private final Clock clock;

    public FinishReport(
            Reports reports,
            AnnounceReport announcing,
            LearnVocabulary learning,
            ReportEndListener measurements,
            Clock clock) {
        this.reports = reports;
        this.announcing = announcing;
        this.learning = learning;
        this.measurements = measurements;
        this.clock = clock;
    }

    /**
     * Finishes the report if it is complete.
     *
     * @throws BlobStoreException if the result file could not be stored: nothing has changed
     * @throws PublishException if the end could not be announced: the report has ended all the same
     */
    public void finishIfComplete(ReportId id) {
        reports.content(id).filter(content -> content.report().isComplete()).ifPresent(this::finish);
    }

    /** Finishes a report that is known to be complete, as {@link #finishIfComplete} does. */
    public void finish(Report complete) {
        finish(reports.content(complete));
    }

    private void finish(ReportContent content) {
        ReportId id = content.report().id();
        int version = content.report().version();
        List<FileId> done = done(content.report());
        announcing.storeTable(content);
        reports.change(
                        id,
                        // Rows that came after the deadline may have changed it meanwhile: who recorded them finishes
                        // it.
                        report -> report.isComplete()
                                        && report.version() == version
                                        && done(report).equals(done)
                                ? report.finished(clock.instant())
                                : report)
                .filter(ReportChange::ended)
                .map(ReportChange::after)
                .ifPresent(ended -> announce(content.of(ended)));
    }

    private static List<FileId> done(Report report) {
        return report.files().stream()
                .filter(ReportFile::isDone)
                .map(ReportFile::id)
                .toList();
    }

    private void announce(ReportContent content) {
        Report ended = content.report();
        LOG.info(
                "Report {} version {} ended {}: {} of {} files",
                ended.id(),
                ended.version(),
                ended.status(),
                ended.done(),
                ended.files().size());
        measurements.ended(ended);
        announcing.publish(content);
        learn(ended);
    }

    /** Failures are ignored: the next report learns the same. */
    private void learn(Report ended) {
        try {
            learning.learn(ended.settings().userId());
        } catch (RuntimeException e) {
            LOG.warn("Learning the vocabulary from report {} failed: {}", ended.id(), e.getMessage());
        }
    }
}
