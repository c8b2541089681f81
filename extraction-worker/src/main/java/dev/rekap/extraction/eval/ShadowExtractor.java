package dev.rekap.extraction.eval;

import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.extraction.ExtractionListener;
import dev.rekap.extraction.Extractor;
import dev.rekap.provider.ProviderException;
import dev.rekap.provider.ProviderResponse;
import dev.rekap.provider.shadow.Shadow;
import dev.rekap.provider.shadow.ShadowCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Samples transcripts for a shadow extractor, and scores how many of its values agree. */
public final class ShadowExtractor implements ExtractionListener, AutoCloseable {

    private final Shadow<Extractor> shadow;

    /** A listener that samples for the shadow. */
    public ShadowExtractor(Shadow<Extractor> shadow) {
        this.shadow = shadow;
    }

    @Override
    public void extracted(Transcript transcript, Columns columns, List<ExtractedRecord> records) {
        shadow.sample(() -> new Reading(transcript, columns, records));
    }

    @Override
    public void close() {
        shadow.close();
    }

    /** The share of values that are equal but for spelling, in aligned records; a record without a counterpart has none. */
    static double agreement(List<ExtractedRecord> counted, List<ExtractedRecord> read) {
        List<List<@Nullable String>> truth = new ArrayList<>();
        counted.forEach(each -> truth.add(values(each)));
        int values = 0;
        int equal = 0;
        for (Alignment.Pair pair : Alignment.of(truth, read)) {
            List<@Nullable String> first = pair.truth();
            ExtractedRecord other = pair.read();
            int width = first != null
                    ? first.size()
                    : Objects.requireNonNull(other).fields().size();
            values += width;
            for (int i = 0; first != null && other != null && i < width; i++) {
                String value = other.fields().get(i).value();
                equal += Objects.equals(NormalizedText.value(first.get(i)), NormalizedText.value(value)) ? 1 : 0;
            }
        }
        return values == 0 ? 1 : (double) equal / values;
    }

    private static List<@Nullable String> values(ExtractedRecord each) {
        List<@Nullable String> values = new ArrayList<>();
        for (ExtractedField field : each.fields()) {
            values.add(field.value());
        }
        return values;
    }

    private record Reading(Transcript transcript, Columns columns, List<ExtractedRecord> counted)
            implements ShadowCall<Extractor, List<ExtractedRecord>> {

        @Override
        public ProviderResponse<List<ExtractedRecord>> send(Extractor extractor)
                throws ProviderException, InterruptedException {
            return extractor.extract(transcript, columns);
        }

        @Override
        public double agreement(List<ExtractedRecord> answer) {
            return ShadowExtractor.agreement(counted, answer);
        }
    }
}
