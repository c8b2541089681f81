package dev.rekap.proposal.model;

import dev.langchain4j.model.chat.request.ResponseFormat;
import dev.langchain4j.model.chat.request.ResponseFormatType;
import dev.langchain4j.model.chat.request.json.JsonArraySchema;
import dev.langchain4j.model.chat.request.json.JsonEnumSchema;
import dev.langchain4j.model.chat.request.json.JsonIntegerSchema;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonSchema;
import dev.langchain4j.model.chat.request.json.JsonSchemaElement;
import dev.langchain4j.model.chat.request.json.JsonStringSchema;
import dev.rekap.contracts.decisions.ActionFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The JSON schemas of answers: one flat object an action with its kind, and every property required, for vendors differ in what else
 * they take. What is not said is an empty text.
 */
final class Schemas {

    static final String ACTIONS = "actions";
    static final String KIND = "kind";
    /** After a field's name: the words that it was read from. */
    static final String QUOTE = "_quote";

    static final String PICTURES = "pictures";
    static final String NUMBER = "number";
    static final String SEEN = "seen";
    static final String WRITING = "writing";
    static final String TEXTS = "texts";
    static final String ACTION = "action";
    static final String DOUBTS = "doubts";
    static final String FIELD = "field";
    static final String READING = "reading";

    static final List<String> KINDS = List.of(
            ActionFields.WOOCOMMERCE_DRAFT,
            ActionFields.WOOCOMMERCE_UPDATE,
            ActionFields.LEDGER_ROW,
            ActionFields.REPLY);

    /** Fields that are read from the material: each has a quote. */
    static final List<String> READ = List.of(
            ActionFields.NAME,
            ActionFields.PRICE,
            ActionFields.STOCK,
            ActionFields.CATEGORY,
            ActionFields.NOTE,
            ActionFields.AMOUNT);

    private Schemas() {}

    static ResponseFormat decision() {
        Map<String, JsonSchemaElement> action = new LinkedHashMap<>();
        action.put(KIND, JsonEnumSchema.builder().enumValues(KINDS).build());
        for (String field : READ) {
            action.put(field, text());
            action.put(field + QUOTE, text());
        }
        action.put(ActionFields.TEXT, text());
        return list("proposed_actions", ACTIONS, action);
    }

    static ResponseFormat descriptions() {
        Map<String, JsonSchemaElement> picture = new LinkedHashMap<>();
        picture.put(NUMBER, JsonIntegerSchema.builder().build());
        picture.put(SEEN, text());
        picture.put(WRITING, text());
        return list("described_pictures", PICTURES, picture);
    }

    static ResponseFormat texts() {
        Map<String, JsonSchemaElement> written = new LinkedHashMap<>();
        written.put(ACTION, JsonIntegerSchema.builder().build());
        written.put(ActionFields.DESCRIPTION, text());
        written.put(ActionFields.SHORT_DESCRIPTION, text());
        return list("written_texts", TEXTS, written);
    }

    static ResponseFormat doubts() {
        Map<String, JsonSchemaElement> doubt = new LinkedHashMap<>();
        doubt.put(ACTION, JsonIntegerSchema.builder().build());
        doubt.put(FIELD, JsonEnumSchema.builder().enumValues(READ).build());
        doubt.put(READING, text());
        return list("doubted_fields", DOUBTS, doubt);
    }

    private static JsonSchemaElement text() {
        return JsonStringSchema.builder().build();
    }

    private static ResponseFormat list(String name, String property, Map<String, JsonSchemaElement> item) {
        JsonObjectSchema items = JsonObjectSchema.builder()
                .addProperties(item)
                .required(new ArrayList<>(item.keySet()))
                .additionalProperties(false)
                .build();
        JsonObjectSchema root = JsonObjectSchema.builder()
                .addProperty(property, JsonArraySchema.builder().items(items).build())
                .required(property)
                .additionalProperties(false)
                .build();
        return ResponseFormat.builder()
                .type(ResponseFormatType.JSON)
                .jsonSchema(JsonSchema.builder().name(name).rootElement(root).build())
                .build();
    }
}
