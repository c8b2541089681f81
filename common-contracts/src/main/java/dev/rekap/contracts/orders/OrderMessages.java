package dev.rekap.contracts.orders;

import dev.rekap.contracts.MessageFamily;
import dev.rekap.contracts.MessageType;
import dev.rekap.contracts.StepQueue;
import java.util.List;

/** The facts of orders by name, and the queues that take them. The names outlive a refactoring: they are pinned by a test. */
public final class OrderMessages implements MessageFamily {

    public static final MessageType AUDIO_STORED = new MessageType("audio.stored", AudioStored.class);
    public static final MessageType AUDIO_TRANSCRIBED = new MessageType("audio.transcribed", AudioTranscribed.class);
    public static final MessageType RECORDS_EXTRACTED = new MessageType("records.extracted", RecordsExtracted.class);
    public static final MessageType FILE_FAILED = new MessageType("file.failed", FileFailed.class);
    public static final MessageType CALLS_MADE = new MessageType("calls.made", CallsMade.class);
    public static final MessageType REPORT_SEALED = new MessageType("report.sealed", ReportSealed.class);
    public static final MessageType REPORT_PROGRESS = new MessageType("report.progress", ReportProgress.class);
    public static final MessageType REPORT_READY = new MessageType("report.ready", ReportReady.class);
    public static final MessageType REPORT_CLOSED = new MessageType("report.closed", ReportClosed.class);

    public static final StepQueue STT = StepQueue.of("stt", AUDIO_STORED);
    public static final StepQueue EXTRACTION = StepQueue.of("extraction", AUDIO_TRANSCRIBED);
    public static final StepQueue REPORT =
            StepQueue.of("report", AUDIO_STORED, RECORDS_EXTRACTED, FILE_FAILED, CALLS_MADE, REPORT_SEALED);
    public static final StepQueue GATEWAY = StepQueue.of("gateway", REPORT_PROGRESS, REPORT_READY);
    public static final StepQueue INGEST = StepQueue.of("ingest", REPORT_CLOSED);

    @Override
    public List<MessageType> types() {
        return List.of(
                AUDIO_STORED,
                AUDIO_TRANSCRIBED,
                RECORDS_EXTRACTED,
                FILE_FAILED,
                CALLS_MADE,
                REPORT_SEALED,
                REPORT_PROGRESS,
                REPORT_READY,
                REPORT_CLOSED);
    }

    @Override
    public List<StepQueue> queues() {
        return List.of(STT, EXTRACTION, REPORT, GATEWAY, INGEST);
    }
}
