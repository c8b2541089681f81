package dev.rekap.extraction.model;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonAnyOfSchema;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonNullSchema;
import dev.langchain4j.model.chat.request.json.JsonNumberSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import dev.rekap.contracts.orders.Column;
import dev.rekap.contracts.orders.ColumnType;
import dev.rekap.contracts.orders.Columns;
import java.util.ArrayList;
import java.util.List;

/**
 * The JSON schema of an answer: {@code {"records":[{"column_1":{"value":…|null,"quotes":["…"]},…}]}}. Columns go by number,
 * for endpoints are particular about the names of properties and users are not.
 */
final class AnswerSchema {

    static final String RECORDS = "records";
    static final String VALUE = "value";
    static final String QUOTES = "quotes";

    private AnswerSchema() {}

    static String key(int column) {
        return "column_" + (column + 1);
    }

    static ResponseFormat of(Columns columns) {
        JsonArraySchema records = JsonArraySchema.builder().items(row(columns)).build();
        JsonObjectSchema root = JsonObjectSchema.builder()
                .addProperty(RECORDS, records)
                .required(RECORDS)
                .additionalProperties(false)
                .build();
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder()
                        .name("extracted_records")
                        .rootElement(root)
                        .build())
                .build();
    }

    private static JsonObjectSchema row(Columns columns) {
        JsonObjectSchema.Builder row = JsonObjectSchema.builder();
        List<String> keys = new ArrayList<>();
        for (int i = 0; i < columns.list().size(); i++) {
            keys.add(key(i));
            row.addProperty(key(i), field(columns.list().get(i)));
        }
        return row.required(keys).additionalProperties(false).build();
    }

    private static JsonObjectSchema field(Column column) {
        return JsonObjectSchema.builder()
                .addProperty(
                        VALUE,
                        JsonAnyOfSchema.builder()
                                .anyOf(List.of(value(column.type()), new JsonNullSchema()))
                                .build())
                .addProperty(
                        QUOTES,
                        JsonArraySchema.builder()
                                .items(JsonStringSchema.builder().build())
                                .build())
                .required(VALUE, QUOTES)
                .additionalProperties(false)
                .build();
    }

    private static JsonSchemaElement value(ColumnType type) {
        return switch (type) {
            case INTEGER -> JsonIntegerSchema.builder().build();
            case DECIMAL -> JsonNumberSchema.builder().build();
            case TEXT, DATE, PHONE, UNKNOWN -> JsonStringSchema.builder().build();
        };
    }
}
