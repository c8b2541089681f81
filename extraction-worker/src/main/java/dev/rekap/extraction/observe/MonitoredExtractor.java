package dev.rekap.extraction.observe;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.extraction.Extractor;
import dev.rekap.provider.ProviderException;
import dev.rekap.provider.ProviderResponse;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Counts the records of an extractor, remembers the result of its last call, and logs a rejected API key. */
public final class MonitoredExtractor implements Extractor {

    private static final Logger LOG = LoggerFactory.getLogger(MonitoredExtractor.class);

    private final Extractor extractor;
    private final Counter found;
    private final LastExtractorCall lastCall;

    /** Monitors an extractor; {@code lastCall} is updated by each call. */
    public MonitoredExtractor(Extractor extractor, MeterRegistry meters, LastExtractorCall lastCall) {
        this.extractor = extractor;
        this.found = Counter.builder("rekap.extractor.records")
                .description("Records that were found")
                .tag("gen_ai.provider.name", lastCall.extractor())
                .register(meters);
        this.lastCall = lastCall;
    }

    @Override
    public ProviderResponse<List<ExtractedRecord>> extract(Transcript transcript, Columns columns)
            throws ProviderException, InterruptedException {
        String result = "ABORTED";
        try {
            ProviderResponse<List<ExtractedRecord>> reply = extractor.extract(transcript, columns);
            result = "OK";
            found.increment(reply.value().size());
            return reply;
        } catch (ProviderException e) {
            result = e.code().name();
            throw e;
        } finally {
            LastExtractorCall.Ended before = lastCall.ended(result);
            if (result.equals(FailureCode.EXTRACTOR_UNAUTHORIZED.name())
                    && !before.result().equals(result)) {
                LOG.error(
                        "Extractor {} rejected the API key: it is wrong, expired, may not use the model, or its account has no credit left",
                        lastCall.extractor());
            }
        }
    }
}
