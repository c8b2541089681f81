package dev.rekap.extraction.openai;

import dev.rekap.contracts.Column;
import dev.rekap.contracts.ColumnType;
import dev.rekap.contracts.Columns;
import dev.rekap.contracts.Evidence;
import dev.rekap.contracts.ExtractedField;
import dev.rekap.contracts.ExtractedRecord;
import dev.rekap.contracts.Flag;
import dev.rekap.extraction.rules.SpokenAmounts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads a model's answer and believes only what stands in the transcript. */
final class AnswerReader {

    /** A value whose words were found, and that a check of its own agrees with. */
    private static final double CHECKED = 0.9;
    /** A value whose words were found. */
    private static final double FOUND = 0.8;
    /** A value that is not quite what its words say, or of whose words some were not found. */
    private static final double DOUBTFUL = 0.5;

    private final JsonMapper json;
    private final SpokenAmounts amounts = new SpokenAmounts();

    AnswerReader(JsonMapper json) {
        this.json = json;
    }

    /**
     * Reads the answer.
     *
     * @throws dev.rekap.extraction.ExtractorException if it has not the form that was asked for
     */
    List<ExtractedRecord> read(String answer, String transcript, Columns columns) {
        JsonNode rows = rows(answer);
        QuoteFinder quotes = new QuoteFinder(transcript);
        List<ExtractedRecord> records = new ArrayList<>();
        // Where the last customer's words for each column end: the next customer's stand after them, if they stand
        // there.
        int[] ends = new int[columns.list().size()];
        for (JsonNode row : rows) {
            ExtractedRecord extracted = row(row, columns, quotes, ends);
            if (extracted.fields().stream().anyMatch(field -> field.value() != null)) {
                records.add(extracted);
            }
        }
        return List.copyOf(records);
    }

    private JsonNode rows(String answer) {
        try {
            JsonNode rows = json.readTree(answer).path(AnswerSchema.RECORDS);
            if (rows.isArray()) {
                return rows;
            }
        } catch (JacksonException _) {
            // Its message quotes the answer, and the answer quotes what was said.
        }
        throw DeadlineHttpClient.unavailable("the model's answer has not the form that was asked for");
    }

    private ExtractedRecord row(JsonNode row, Columns columns, QuoteFinder quotes, int[] ends) {
        List<ExtractedField> fields = new ArrayList<>();
        for (int i = 0; i < ends.length; i++) {
            ExtractedField field = field(columns.list().get(i), row.path(AnswerSchema.key(i)), quotes, ends[i]);
            fields.add(field);
            ends[i] = field.evidence().stream().mapToInt(Evidence::end).max().orElse(ends[i]);
        }
        return new ExtractedRecord(fields);
    }

    private ExtractedField field(Column column, JsonNode field, QuoteFinder finder, int from) {
        Optional<String> value = CanonicalValue.of(column.type(), field.path(AnswerSchema.VALUE));
        if (value.isEmpty()) {
            return ExtractedField.missing(column.name());
        }
        List<Evidence> evidence = new ArrayList<>();
        boolean allFound = true;
        for (JsonNode quote : field.path(AnswerSchema.QUOTES)) {
            Optional<Evidence> found = quote.isString() ? finder.find(quote.stringValue(), from) : Optional.empty();
            found.ifPresent(evidence::add);
            allFound &= found.isPresent();
        }
        if (evidence.isEmpty()) {
            return new ExtractedField(column.name(), null, 0, List.of(), EnumSet.of(Flag.MISSING, Flag.NO_EVIDENCE));
        }
        evidence.sort(Comparator.comparingInt(Evidence::start));
        double confidence = allFound ? confidence(column.type(), value.get(), evidence) : DOUBTFUL;
        return new ExtractedField(
                column.name(), value.get(), confidence, evidence, flags(confidence, column, evidence));
    }

    private double confidence(ColumnType type, String value, List<Evidence> evidence) {
        List<String> said = evidence.stream().map(Evidence::quote).toList();
        return switch (type) {
            case INTEGER -> {
                OptionalLong sum = amounts.sum(said);
                boolean agrees =
                        sum.isPresent() && Long.toString(sum.getAsLong()).equals(value);
                yield agrees ? CHECKED : sum.isPresent() ? DOUBTFUL : FOUND;
            }
            case TEXT -> new QuoteFinder(String.join(" ", said)).find(value, 0).isPresent() ? CHECKED : FOUND;
            case DECIMAL, DATE, PHONE -> FOUND;
        };
    }

    private static Set<Flag> flags(double confidence, Column column, List<Evidence> evidence) {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (confidence < ExtractedField.CONFIDENT) {
            flags.add(Flag.LOW_CONFIDENCE);
        }
        if (column.type() == ColumnType.INTEGER && evidence.size() > 1) {
            flags.add(Flag.SUMMED);
        }
        return flags;
    }
}
