package dev.rekap.contracts;

import java.util.List;

/**
 * A file became rows.
 *
 * @param task the file
 * @param records in order of mention, at least one: a file without records is a {@link FileFailed}
 * @param engine that heard the recording
 * @param extractor that read the transcript
 * @param audioSeconds length of the recording; 0 if nobody measured it
 */
public record RecordsExtracted(
        FileTask task, List<ExtractedRecord> records, String engine, String extractor, double audioSeconds)
        implements FileMessage {

    public RecordsExtracted {
        records = List.copyOf(records);
        if (records.isEmpty()) {
            throw new IllegalArgumentException("at least one record");
        }
    }
}
