package dev.rekap.extraction;

import dev.rekap.contracts.Columns;
import dev.rekap.contracts.ExtractedRecord;
import dev.rekap.contracts.Transcript;
import java.util.List;

/** Looks on while transcripts are read, and changes nothing of it. */
@FunctionalInterface
public interface Onlooker {

    /** Nobody looks on. */
    Onlooker NONE = (_, _, _) -> {};

    /** These records were read. It returns at once, and does not fail. */
    void read(Transcript transcript, Columns columns, List<ExtractedRecord> records);
}
