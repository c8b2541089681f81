package dev.rekap.extraction;

import dev.rekap.bus.Outcome;
import dev.rekap.bus.Step;
import dev.rekap.contracts.AudioTranscribed;
import dev.rekap.contracts.ExtractedRecord;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.FileFailed;
import dev.rekap.contracts.FileTask;
import dev.rekap.contracts.RecordsExtracted;
import dev.rekap.contracts.Stage;
import dev.rekap.contracts.Transcript;
import java.util.List;

/** Reads the records of one file out of what was heard in it. */
public final class ExtractRecords implements Step<AudioTranscribed> {

    private final Extractor extractor;
    private final String name;

    /**
     * A step that reads with the extractor.
     *
     * @param name of the extractor, as the result tells it: {@code rules}, {@code openai}
     */
    public ExtractRecords(Extractor extractor, String name) {
        this.extractor = extractor;
        this.name = name;
    }

    @Override
    public Class<AudioTranscribed> accepts() {
        return AudioTranscribed.class;
    }

    @Override
    public Stage stage() {
        return Stage.EXTRACTION;
    }

    @Override
    public Outcome handle(AudioTranscribed message) {
        Transcript transcript = message.transcript();
        try {
            List<ExtractedRecord> records =
                    extractor.extract(transcript, message.task().settings().columns());
            return records.isEmpty()
                    ? failed(message.task(), FailureCode.NO_RECORDS, "no record in " + words(transcript) + " words")
                    : extracted(message.task(), transcript, records);
        } catch (ExtractorException e) {
            String detail = String.valueOf(e.getMessage());
            return e.code().isRetryable()
                    ? new Outcome.RetryLater(e.code(), detail, e.retryAfter())
                    : failed(message.task(), e.code(), detail);
        }
    }

    private Outcome extracted(FileTask task, Transcript transcript, List<ExtractedRecord> records) {
        EvidenceTimes times = new EvidenceTimes(transcript);
        return Outcome.done(new RecordsExtracted(
                task, records.stream().map(times::add).toList(), transcript.engine(), name, transcript.audioSeconds()));
    }

    private static Outcome failed(FileTask task, FailureCode code, String detail) {
        return Outcome.done(new FileFailed(task, code, Stage.EXTRACTION, detail));
    }

    private static int words(Transcript transcript) {
        return transcript.text().strip().split("\\s+").length;
    }
}
