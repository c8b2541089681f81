package dev.rekap.extraction;

import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.speech.Transcript;
import java.util.List;

/** Observes extractions without changing them. */
@FunctionalInterface
public interface ExtractionListener {

    /** Does nothing. */
    ExtractionListener NONE = (_, _, _) -> {};

    /** Called after each extraction; must return at once and never fail. */
    void extracted(Transcript transcript, Columns columns, List<ExtractedRecord> records);
}
