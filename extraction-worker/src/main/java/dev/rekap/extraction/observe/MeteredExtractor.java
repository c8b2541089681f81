package dev.rekap.extraction.observe;

import dev.rekap.contracts.Columns;
import dev.rekap.contracts.ExtractedRecord;
import dev.rekap.contracts.Transcript;
import dev.rekap.extraction.Extractor;
import dev.rekap.extraction.ExtractorException;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.util.List;

/** Counts what an extractor does: calls by result with their latency, and the records it finds. */
public final class MeteredExtractor implements Extractor {

    private final Extractor extractor;
    private final String name;
    private final MeterRegistry meters;
    private final LastCall lastCall;

    public MeteredExtractor(Extractor extractor, String name, MeterRegistry meters, LastCall lastCall) {
        this.extractor = extractor;
        this.name = name;
        this.meters = meters;
        this.lastCall = lastCall;
    }

    @Override
    public List<ExtractedRecord> extract(Transcript transcript, Columns columns) {
        Timer.Sample sample = Timer.start(meters);
        String result = "ABORTED";
        try {
            List<ExtractedRecord> records = extractor.extract(transcript, columns);
            result = "OK";
            meters.counter("rekap.extractor.records", "extractor", name).increment(records.size());
            return records;
        } catch (ExtractorException e) {
            result = e.code().name();
            throw e;
        } finally {
            sample.stop(meters.timer("rekap.extractor.calls", "extractor", name, "result", result));
            lastCall.ended(result);
        }
    }
}
