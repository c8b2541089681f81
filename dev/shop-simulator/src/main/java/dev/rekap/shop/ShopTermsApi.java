package dev.rekap.shop;

import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The API of categories, or of tags: make one, list them. */
public record ShopTermsApi(ShopTerms terms) {

    public ObjectNode create(JsonNode body) {
        return terms.create(body.path("name").asString(""));
    }

    /** Those whose name holds the words; all for none. */
    public List<ObjectNode> list(String search) {
        String words = search.toLowerCase(Locale.ROOT);
        return terms.all()
                .filter(term ->
                        term.get("name").asString().toLowerCase(Locale.ROOT).contains(words))
                .toList();
    }
}
