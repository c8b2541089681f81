package dev.rekap.contracts.orders;

import dev.rekap.contracts.AddedLater;
import dev.rekap.contracts.ProviderCall;
import java.util.List;

/**
 * A file became rows.
 *
 * @param task the file
 * @param records in order of mention, at least one: a file without records is a {@link FileFailed}
 * @param engine that heard the recording
 * @param extractor that read the transcript
 * @param audioSeconds length of the recording; 0 if nobody measured it
 * @param attempts all calls that were made for the file, those of its transcript first
 */
public record RecordsExtracted(
        FileTask task,
        List<ExtractedRecord> records,
        String engine,
        String extractor,
        double audioSeconds,
        @AddedLater List<ProviderCall> attempts)
        implements FileMessage {

    public RecordsExtracted {
        records = List.copyOf(records);
        attempts = List.copyOf(attempts);
        if (records.isEmpty()) {
            throw new IllegalArgumentException("at least one record");
        }
    }

    /** Records of which nobody says what was asked for them. */
    public RecordsExtracted(
            FileTask task, List<ExtractedRecord> records, String engine, String extractor, double audioSeconds) {
        this(task, records, engine, extractor, audioSeconds, List.of());
    }
}
