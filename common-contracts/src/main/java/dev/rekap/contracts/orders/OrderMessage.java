package dev.rekap.contracts.orders;

import dev.rekap.contracts.Message;
import dev.rekap.contracts.MessageType;
import java.util.Map;

/** A fact about a report or one of its files. */
public sealed interface OrderMessage extends Message
        permits FileMessage, ReportSealed, ReportProgress, ReportReady, ReportClosed {

    ReportId reportId();

    @Override
    default String type() {
        MessageType type = switch (this) {
            case AudioStored _ -> OrderMessages.AUDIO_STORED;
            case AudioTranscribed _ -> OrderMessages.AUDIO_TRANSCRIBED;
            case RecordsExtracted _ -> OrderMessages.RECORDS_EXTRACTED;
            case FileFailed _ -> OrderMessages.FILE_FAILED;
            case CallsMade _ -> OrderMessages.CALLS_MADE;
            case ReportSealed _ -> OrderMessages.REPORT_SEALED;
            case ReportProgress _ -> OrderMessages.REPORT_PROGRESS;
            case ReportReady _ -> OrderMessages.REPORT_READY;
            case ReportClosed _ -> OrderMessages.REPORT_CLOSED;
        };
        return type.routingKey();
    }

    @Override
    default Map<String, String> subject() {
        return Map.of("report_id", reportId().toString());
    }
}
