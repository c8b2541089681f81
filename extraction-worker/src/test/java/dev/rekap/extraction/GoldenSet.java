package dev.rekap.extraction;

import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.provider.ProviderException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Spoken orders and what they mean, for scoring an extractor. The part "kept" is never looked at when the grammar is changed. */
public final class GoldenSet {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private GoldenSet() {}

    /** An utterance and the values of its records, in the order of the default columns. */
    public record Utterance(String id, String set, String text, List<List<@Nullable String>> records) {}

    /** How many utterances of a set were read exactly. */
    public record Score(int exact, int all, List<String> wrong) {

        public double share() {
            return (double) exact / all;
        }

        @Override
        public String toString() {
            return "%d of %d exactly right (%.1f %%)".formatted(exact, all, share() * 100);
        }
    }

    public static List<Utterance> load() {
        try (InputStream in = Objects.requireNonNull(GoldenSet.class.getResourceAsStream("/golden/utterances.jsonl"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> utterance(JSON.readTree(line)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Utterance utterance(JsonNode line) {
        List<List<@Nullable String>> records = new ArrayList<>();
        for (JsonNode golden : line.path("records")) {
            List<@Nullable String> values = new ArrayList<>();
            for (String column : Columns.DEFAULT.names()) {
                JsonNode value = golden.path(column);
                values.add(value.isNull() ? null : value.asString());
            }
            records.add(values);
        }
        return new Utterance(
                line.path("id").asString(),
                line.path("set").asString(),
                line.path("text").asString(),
                records);
    }

    public static Score score(Extractor extractor, String set) {
        int exact = 0;
        List<String> wrong = new ArrayList<>();
        List<Utterance> utterances =
                load().stream().filter(each -> each.set().equals(set)).toList();
        for (Utterance utterance : utterances) {
            Transcript transcript = new Transcript(utterance.text(), "id", "golden", 0, List.of());
            List<List<@Nullable String>> read = extract(extractor, transcript).stream()
                    .map(GoldenSet::values)
                    .toList();
            if (read.equals(utterance.records())) {
                exact++;
            } else {
                wrong.add(utterance.id());
            }
        }
        return new Score(exact, utterances.size(), wrong);
    }

    private static List<ExtractedRecord> extract(Extractor extractor, Transcript transcript) {
        try {
            return extractor.extract(transcript, Columns.DEFAULT).value();
        } catch (ProviderException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<@Nullable String> values(ExtractedRecord extracted) {
        List<@Nullable String> values = new ArrayList<>();
        for (ExtractedField field : extracted.fields()) {
            values.add(field.value());
        }
        return values;
    }
}
