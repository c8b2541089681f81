package dev.rekap.extraction.model;

import dev.rekap.contracts.Flag;
import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.Evidence;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.extraction.rules.SecondReader;
import dev.rekap.model.JsonAnswer;
import dev.rekap.model.MalformedAnswerException;
import dev.rekap.model.evidence.QuoteFinder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Reads a model's answer and drops values without evidence in the transcript. */
final class AnswerReader {

    private final SecondReader second = new SecondReader();

    /**
     * Reads the answer. What is more than was asked for is passed over; what is less is missing.
     *
     * @throws MalformedAnswerException if it has not the form that was asked for
     */
    List<ExtractedRecord> read(String answer, String transcript, Columns columns) throws MalformedAnswerException {
        JsonNode rows = rows(answer);
        QuoteFinder quotes = new QuoteFinder(transcript);
        FieldCheck check = new FieldCheck(second.of(transcript), second);
        Set<ExtractedRecord> records = new LinkedHashSet<>();
        // Where the last customer's words for each column end: the next customer's stand after them, if they stand
        // there.
        int[] ends = new int[columns.list().size()];
        for (JsonNode row : rows) {
            ExtractedRecord extracted = row(row, columns, quotes, check, ends);
            // A customer of whom nothing was said, or nothing but what was said of another, is invented.
            if (extracted.fields().stream().anyMatch(field -> field.value() != null)) {
                records.add(extracted);
            }
        }
        return List.copyOf(records);
    }

    private static JsonNode rows(String answer) throws MalformedAnswerException {
        JsonNode rows = JsonAnswer.object(answer).path(AnswerSchema.RECORDS);
        if (rows.isArray()) {
            return rows;
        }
        throw JsonAnswer.otherForm();
    }

    private static ExtractedRecord row(
            JsonNode row, Columns columns, QuoteFinder quotes, FieldCheck check, int[] ends) {
        List<ExtractedField> fields = new ArrayList<>();
        for (int i = 0; i < ends.length; i++) {
            ExtractedField field = field(columns.list().get(i), row.path(AnswerSchema.key(i)), quotes, check, ends[i]);
            fields.add(field);
            ends[i] = field.evidence().stream().mapToInt(Evidence::end).max().orElse(ends[i]);
        }
        return new ExtractedRecord(fields);
    }

    private static ExtractedField field(Column column, JsonNode field, QuoteFinder finder, FieldCheck check, int from) {
        Optional<String> value = check.canonical(column.type(), field.path(AnswerSchema.VALUE));
        if (value.isEmpty()) {
            return ExtractedField.missing(column.name());
        }
        List<Evidence> evidence = new ArrayList<>();
        boolean allFound = true;
        for (JsonNode quote : field.path(AnswerSchema.QUOTES)) {
            Optional<Evidence> found = quote.isString()
                    ? finder.find(quote.stringValue(), from).map(AnswerReader::evidence)
                    : Optional.empty();
            found.filter(check::isSaidToPeople).ifPresent(evidence::add);
            allFound &= found.isPresent();
        }
        evidence.sort(Comparator.comparingInt(Evidence::start));
        return evidence.isEmpty() || !check.isSaid(column.type(), value.get(), evidence)
                ? new ExtractedField(column.name(), null, 0, List.of(), EnumSet.of(Flag.MISSING, Flag.NO_EVIDENCE))
                : check.checked(column, value.get(), evidence, allFound);
    }

    private static Evidence evidence(QuoteFinder.Span span) {
        return new Evidence(span.words(), span.start(), span.end(), null, null);
    }
}
