package dev.rekap.report.review;

import dev.rekap.report.ReportFile;
import java.util.Optional;

/** Called for what persons say of values and rows, each time for the first time. */
@FunctionalInterface
public interface ReviewListener {

    /** What was said. */
    enum Verdict {
        /** The value that was read is replaced. */
        VALUE_CORRECTED,
        /** The value that was read is right. */
        VALUE_CONFIRMED,
        /** A row that was read is none. */
        ROW_REMOVED,
        /** A row was missing. */
        ROW_ADDED
    }

    /**
     * A person said so.
     *
     * @param file that the value was read from; none for a row that a person added
     */
    void reviewed(Verdict verdict, Optional<ReportFile> file);
}
