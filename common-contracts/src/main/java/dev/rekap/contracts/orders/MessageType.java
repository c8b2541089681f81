package dev.rekap.contracts.orders;

import java.util.Arrays;
import java.util.Optional;

/** The facts by name. The names are literals on the wire: they outlive a refactoring and are pinned by a test. */
public enum MessageType {
    AUDIO_STORED("audio.stored", AudioStored.class),
    AUDIO_TRANSCRIBED("audio.transcribed", AudioTranscribed.class),
    RECORDS_EXTRACTED("records.extracted", RecordsExtracted.class),
    FILE_FAILED("file.failed", FileFailed.class),
    CALLS_MADE("calls.made", CallsMade.class),
    REPORT_SEALED("report.sealed", ReportSealed.class),
    REPORT_PROGRESS("report.progress", ReportProgress.class),
    REPORT_READY("report.ready", ReportReady.class);

    private final String routingKey;
    private final Class<? extends PipelineMessage> body;

    MessageType(String routingKey, Class<? extends PipelineMessage> body) {
        this.routingKey = routingKey;
        this.body = body;
    }

    public String routingKey() {
        return routingKey;
    }

    /** The record that carries this fact. */
    public Class<? extends PipelineMessage> body() {
        return body;
    }

    public static Optional<MessageType> of(String routingKey) {
        return Arrays.stream(values())
                .filter(type -> type.routingKey.equals(routingKey))
                .findFirst();
    }
}
