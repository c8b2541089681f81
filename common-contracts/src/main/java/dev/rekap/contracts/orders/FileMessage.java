package dev.rekap.contracts.orders;

/** A fact about one file. */
public sealed interface FileMessage extends PipelineMessage
        permits AudioStored, AudioTranscribed, RecordsExtracted, FileFailed, CallsMade {

    FileTask task();

    @Override
    default ReportId reportId() {
        return task().reportId();
    }
}
