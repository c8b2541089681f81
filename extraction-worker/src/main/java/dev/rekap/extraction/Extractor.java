package dev.rekap.extraction;

import dev.rekap.contracts.Columns;
import dev.rekap.contracts.ExtractedRecord;
import dev.rekap.contracts.Transcript;
import java.util.List;

/** Reads the records out of what was heard. */
@FunctionalInterface
public interface Extractor {

    /**
     * Reads the records, in order of mention; none if nothing was ordered. Each has a field for every column, and every value
     * its evidence with offsets in the transcript; times are added by {@link ExtractRecords}.
     *
     * @throws ExtractorException if the extractor could not do its work
     */
    List<ExtractedRecord> extract(Transcript transcript, Columns columns);
}
