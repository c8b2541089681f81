package dev.rekap.extraction;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.orders.Stage;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.provider.ProviderException;
import dev.rekap.provider.ProviderOperation;
import dev.rekap.provider.ProviderResponse;
import java.util.List;

/** Extracts records from a transcript. */
@FunctionalInterface
public interface Extractor {

    /** What extractors do, for the router and its meters. */
    ProviderOperation OPERATION = new ProviderOperation(
            "chat",
            Stage.EXTRACTION.name(),
            FailureCode.EXTRACTOR_UNAVAILABLE,
            FailureCode.EXTRACTOR_RATE_LIMITED,
            FailureCode.BUDGET_EXCEEDED,
            FailureCode.STORAGE_UNAVAILABLE);

    /**
     * Extracts the records, in order of mention; none if nothing was ordered. Each has a field for every column, and every value has
     * evidence with offsets in the transcript; {@link ExtractRecords} adds times and the engine's confidence.
     *
     * @throws ProviderException if the extractor could not do its work
     * @throws InterruptedException if the calling thread was interrupted; nothing of a call is left running
     */
    ProviderResponse<List<ExtractedRecord>> extract(Transcript transcript, Columns columns)
            throws ProviderException, InterruptedException;
}
