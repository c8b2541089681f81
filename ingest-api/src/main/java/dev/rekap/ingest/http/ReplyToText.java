package dev.rekap.ingest.http;

import dev.rekap.bus.json.ContractsJson;
import dev.rekap.contracts.ReplyTo;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the field {@code reply_to}: {@code {"chat":1,"message":null,"locale":"id"}}. */
final class ReplyToText {

    private static final JsonMapper MAPPER = ContractsJson.mapper();
    private static final Set<String> MEMBERS = Set.of("chat", "message", "locale");

    private ReplyToText() {}

    /**
     * What it says; {@code message} may be left out.
     *
     * @throws IllegalArgumentException if it is no such object
     */
    static ReplyTo parse(String text) {
        JsonNode tree = tree(text);
        if (!tree.isObject() || !MEMBERS.containsAll(tree.propertyNames())) {
            throw new IllegalArgumentException("not a reply_to");
        }
        JsonNode message = tree.path("message");
        return new ReplyTo(
                number(tree.path("chat")),
                message.isMissingNode() || message.isNull() ? null : number(message),
                locale(tree.path("locale").stringValue(null)));
    }

    private static JsonNode tree(String text) {
        try {
            return MAPPER.readTree(text);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static long number(JsonNode node) {
        if (!node.isIntegralNumber() || !node.canConvertToLong()) {
            throw new IllegalArgumentException("not an id of Telegram's");
        }
        return node.longValue();
    }

    private static String locale(@Nullable String tag) {
        if (tag == null || tag.isBlank()) {
            throw new IllegalArgumentException("no locale");
        }
        try {
            return new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
