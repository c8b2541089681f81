package dev.rekap.ingest.step;

import dev.rekap.bus.Publisher;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Flag;
import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.orders.AudioFile;
import dev.rekap.contracts.orders.CanonicalValue;
import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.orders.FileFailed;
import dev.rekap.contracts.orders.FileMessage;
import dev.rekap.contracts.orders.FileTask;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.contracts.orders.RecordsExtracted;
import dev.rekap.contracts.orders.ReportSettings;
import dev.rekap.contracts.orders.Stage;
import dev.rekap.ingest.FileName;
import dev.rekap.ingest.ReceivedFile;
import dev.rekap.ingest.ReceivedFile.State;
import dev.rekap.ingest.ReceivedReport;
import dev.rekap.ingest.ReceivedReports;
import dev.rekap.ingest.RefusedException;
import dev.rekap.ingest.TaskResult;
import dev.rekap.ingest.TaskResult.GivenValue;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Publishes the result of a worker outside the cluster as the same message that a worker inside would publish. */
public final class CompleteTask {

    /** Engine and extractor of such records. */
    private static final String EXTERNAL = "external";

    private final ReceivedReports reports;
    private final Publisher publisher;

    /** Creates the step. */
    public CompleteTask(ReceivedReports reports, Publisher publisher) {
        this.reports = reports;
        this.publisher = publisher;
    }

    /**
     * Publishes the result.
     *
     * @throws RefusedException if report or file are not there, the report is closed, or a value does not fit its column
     */
    public void complete(TaskResult result) {
        ReceivedReport report =
                reports.find(result.reportId()).orElseThrow(() -> new RefusedException(OrderProblem.REPORT_NOT_FOUND));
        if (report.closed()) {
            throw new RefusedException(OrderProblem.REPORT_CLOSED);
        }
        ReportSettings settings = report.settings().orElseThrow();
        AudioFile file = report.file(result.fileId())
                .filter(received -> received.state() != State.REGISTERED)
                .map(ReceivedFile::audio)
                .orElseThrow(() -> new RefusedException(OrderProblem.FILE_NOT_FOUND));
        FileTask task = new FileTask(result.reportId(), result.version(), settings, file);
        publisher.publish(
                switch (result) {
                    case TaskResult.Done done -> done(task, done.records());
                    case TaskResult.Failed failed ->
                        new FileFailed(task, failed.code(), failed.stage(), failed.detail());
                });
    }

    private static FileMessage done(FileTask task, List<Map<String, GivenValue>> given) {
        Columns columns = task.settings().columns();
        List<ExtractedRecord> records =
                given.stream().map(values -> extracted(columns, values)).toList();
        return records.isEmpty()
                ? new FileFailed(task, FailureCode.NO_RECORDS, Stage.EXTRACTION, "")
                : new RecordsExtracted(task, records, EXTERNAL, EXTERNAL, 0);
    }

    private static ExtractedRecord extracted(Columns columns, Map<String, GivenValue> values) {
        values.keySet().stream()
                .filter(name -> !columns.names().contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new RefusedException(StandardProblem.MALFORMED_REQUEST, FileName.shown(name));
                });
        return new ExtractedRecord(columns.list().stream()
                .map(column -> field(column, values.get(column.name())))
                .toList());
    }

    private static ExtractedField field(Column column, @Nullable GivenValue given) {
        if (given == null || given.value() == null || given.value().isBlank()) {
            return ExtractedField.missing(column.name());
        }
        if (!CanonicalValue.isCanonical(column.type(), given.value())) {
            throw new RefusedException(StandardProblem.MALFORMED_REQUEST, column.name());
        }
        Set<Flag> flags = given.confidence() < ExtractedField.CONFIDENT ? Set.of(Flag.LOW_CONFIDENCE) : Set.of();
        return new ExtractedField(column.name(), given.value(), given.confidence(), given.evidence(), flags);
    }
}
