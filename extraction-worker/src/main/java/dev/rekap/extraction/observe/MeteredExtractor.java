package dev.rekap.extraction.observe;

import dev.rekap.bus.observe.Traces;
import dev.rekap.contracts.Columns;
import dev.rekap.contracts.ExtractedRecord;
import dev.rekap.contracts.Transcript;
import dev.rekap.extraction.Extractor;
import dev.rekap.extraction.ExtractorException;
import dev.rekap.provider.ProviderMeters;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** Counts what an extractor does: calls by what went wrong, with their latency, and the records it finds. */
public final class MeteredExtractor implements Extractor {

    private final Extractor extractor;
    private final String name;
    private final Traces traces;
    private final ProviderMeters calls;
    private final Counter found;
    private final LastCall lastCall;

    /**
     * Meters of an extractor.
     *
     * @param name of the extractor, such as {@code rules}
     * @param calls of it
     */
    public MeteredExtractor(
            Extractor extractor,
            String name,
            ProviderMeters calls,
            MeterRegistry meters,
            Traces traces,
            LastCall lastCall) {
        this.extractor = extractor;
        this.name = name;
        this.traces = traces;
        this.calls = calls;
        this.found = Counter.builder("rekap.extractor.records")
                .description("Records that were found")
                .tag("gen_ai.provider.name", name)
                .register(meters);
        this.lastCall = lastCall;
    }

    @Override
    public List<ExtractedRecord> extract(Transcript transcript, Columns columns) {
        return traces.call("chat " + name, () -> measured(transcript, columns));
    }

    private List<ExtractedRecord> measured(Transcript transcript, Columns columns) {
        long began = System.nanoTime();
        String result = "ABORTED";
        String error = "aborted";
        try {
            List<ExtractedRecord> records = extractor.extract(transcript, columns);
            result = "OK";
            error = ProviderMeters.NONE;
            found.increment(records.size());
            return records;
        } catch (ExtractorException e) {
            result = e.code().name();
            error = e.errorType();
            throw e;
        } finally {
            calls.called(error, System.nanoTime() - began);
            lastCall.ended(result);
        }
    }
}
