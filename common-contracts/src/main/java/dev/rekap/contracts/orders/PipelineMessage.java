package dev.rekap.contracts.orders;

/**
 * A fact that one service tells the others. Each travels as JSON through the exchange {@code rekap}, with its
 * {@linkplain #type() type} as routing key and header. They evolve by addition only.
 */
public sealed interface PipelineMessage permits FileMessage, ReportSealed, ReportProgress, ReportReady {

    ReportId reportId();

    /** The fact's name. */
    default MessageType type() {
        return switch (this) {
            case AudioStored _ -> MessageType.AUDIO_STORED;
            case AudioTranscribed _ -> MessageType.AUDIO_TRANSCRIBED;
            case RecordsExtracted _ -> MessageType.RECORDS_EXTRACTED;
            case FileFailed _ -> MessageType.FILE_FAILED;
            case CallsMade _ -> MessageType.CALLS_MADE;
            case ReportSealed _ -> MessageType.REPORT_SEALED;
            case ReportProgress _ -> MessageType.REPORT_PROGRESS;
            case ReportReady _ -> MessageType.REPORT_READY;
        };
    }
}
