package dev.rekap.extraction;

import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.speech.Transcript;
import java.util.List;

/** Looks on while transcripts are read, and changes nothing of it. */
@FunctionalInterface
public interface ExtractionListener {

    /** Nobody looks on. */
    ExtractionListener NONE = (_, _, _) -> {};

    /** These records were read. It returns at once, and does not fail. */
    void read(Transcript transcript, Columns columns, List<ExtractedRecord> records);
}
