package dev.rekap.contracts.orders;

import java.util.Map;

/** A fact about one file. */
public sealed interface FileMessage extends OrderMessage
        permits AudioStored, AudioTranscribed, RecordsExtracted, FileFailed, CallsMade {

    FileTask task();

    @Override
    default ReportId reportId() {
        return task().reportId();
    }

    @Override
    default Map<String, String> subject() {
        return Map.of(
                "report_id", reportId().toString(),
                "file_id", task().file().id().toString());
    }
}
