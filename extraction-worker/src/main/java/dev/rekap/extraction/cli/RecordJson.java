package dev.rekap.extraction.cli;

import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.Evidence;
import dev.rekap.contracts.orders.ExtractedField;
import dev.rekap.contracts.orders.ExtractedRecord;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Writes records as {@code {"values":{…},"confidence":{…},"evidence":{…}}}: numbers as numbers, what is missing as null. */
final class RecordJson {

    private static final String BETWEEN_QUOTES = " + ";

    private final JsonMapper json;

    RecordJson(JsonMapper json) {
        this.json = json;
    }

    ArrayNode write(List<ExtractedRecord> records, Columns columns) {
        ArrayNode array = json.createArrayNode();
        records.forEach(extracted -> array.add(write(extracted, columns)));
        return array;
    }

    private ObjectNode write(ExtractedRecord extracted, Columns columns) {
        ObjectNode node = json.createObjectNode();
        ObjectNode values = node.putObject("values");
        ObjectNode confidence = node.putObject("confidence");
        ObjectNode evidence = node.putObject("evidence");
        for (int i = 0; i < columns.list().size(); i++) {
            Column column = columns.list().get(i);
            ExtractedField field = extracted.fields().get(i);
            value(values, column, field.value());
            confidence.put(column.name(), field.confidence());
            evidence.put(column.name(), quotes(field.evidence()));
        }
        return node;
    }

    private static void value(ObjectNode values, Column column, @Nullable String value) {
        if (value == null || !column.type().isNumber()) {
            values.put(column.name(), value);
        } else {
            values.put(column.name(), new BigDecimal(value));
        }
    }

    private static @Nullable String quotes(List<Evidence> evidence) {
        return evidence.isEmpty()
                ? null
                : evidence.stream().map(Evidence::quote).collect(Collectors.joining(BETWEEN_QUOTES));
    }
}
