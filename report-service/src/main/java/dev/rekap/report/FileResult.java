package dev.rekap.report;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Flag;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.orders.FileFailed;
import dev.rekap.contracts.orders.RecordsExtracted;
import dev.rekap.contracts.orders.Stage;
import java.util.List;

/** The result of a file. Of several results for one version of a report the first counts; it is never replaced. */
public sealed interface FileResult {

    /** No result yet. */
    record Pending() implements FileResult {}

    /**
     * The file became rows.
     *
     * @param count of the rows, at least one
     * @param toCheck values in them that want a person's look
     * @param engine that transcribed the recording
     * @param extractor that read the transcript
     * @param audioSeconds length of the recording; 0 if it is unknown
     */
    record Rows(int count, int toCheck, String engine, String extractor, double audioSeconds) implements FileResult {

        public static Rows of(RecordsExtracted fact) {
            return new Rows(
                    fact.records().size(),
                    toCheck(fact.records()),
                    fact.engine(),
                    fact.extractor(),
                    fact.audioSeconds());
        }

        /** Counts the values that a person should look at. */
        static int toCheck(List<ExtractedRecord> records) {
            return (int) records.stream()
                    .flatMap(row -> row.fields().stream())
                    .filter(field -> field.flags().stream().anyMatch(Rows::wantsLook))
                    .count();
        }

        static boolean wantsLook(Flag flag) {
            return switch (flag) {
                case MISSING, LOW_CONFIDENCE, NO_EVIDENCE, OTHER_READING, OTHER_LANGUAGE, POSSIBLE_DUPLICATE, UNKNOWN ->
                    true;
                case CORRECTED, SUMMED, CORRECTED_BY_PERSON, CONFIRMED_BY_PERSON -> false;
            };
        }
    }

    /**
     * The file will not become rows.
     *
     * @param code why, for the user
     * @param stage where it ended
     * @param detail for the operator
     */
    record Failure(FailureCode code, Stage stage, String detail) implements FileResult {

        public static Failure of(FileFailed fact) {
            return new Failure(fact.code(), fact.stage(), fact.detail());
        }

        static Failure of(FailureCode code) {
            return new Failure(code, Stage.REPORT, "");
        }
    }
}
