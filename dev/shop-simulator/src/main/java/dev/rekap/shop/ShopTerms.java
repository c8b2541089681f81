package dev.rekap.shop;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Categories, or tags. Their ids are counted apart from those of products. */
final class ShopTerms {

    private static final JsonMapper JSON = new JsonMapper();

    private final Map<Integer, ObjectNode> terms = new TreeMap<>();
    private final String existing;
    private final Sequence ids;

    /** Numbers that terms of all kinds share. */
    static final class Sequence {
        private int last = 14;

        int next() {
            return ++last;
        }
    }

    /**
     * No terms yet.
     *
     * @param existing end of the message that a name is taken
     */
    ShopTerms(Sequence ids, String existing) {
        this.ids = ids;
        this.existing = existing;
    }

    ObjectNode create(String name) {
        String clean = WordPressText.name(name);
        if (clean.isEmpty()) {
            throw new ShopException(400, "missing_callback_param", "Missing parameter(s): name");
        }
        Optional<ObjectNode> same = named(clean);
        if (same.isPresent()) {
            ShopException refusal =
                    new ShopException(400, "term_exists", "A term with the name provided already exists " + existing);
            refusal.data().put("resource_id", same.get().get("id").intValue());
            throw refusal;
        }
        int id = ids.next();
        ObjectNode term = JSON.createObjectNode()
                .put("id", id)
                .put("name", clean)
                .put("slug", WordPressText.slug(clean))
                .put("parent", 0)
                .put("description", "")
                .put("count", 0);
        terms.put(id, term);
        return term;
    }

    Optional<ObjectNode> get(int id) {
        return Optional.ofNullable(terms.get(id));
    }

    Optional<ObjectNode> named(String name) {
        return all().filter(term -> term.get("name").asString().equalsIgnoreCase(name))
                .findFirst();
    }

    Stream<ObjectNode> all() {
        return terms.values().stream();
    }

    /** A term as it stands in a product. */
    static ObjectNode reference(ObjectNode term) {
        return JSON.createObjectNode()
                .put("id", term.get("id").intValue())
                .put("name", term.get("name").asString())
                .put("slug", term.get("slug").asString());
    }
}
