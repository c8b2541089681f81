package dev.rekap.action.woocommerce;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** Products and categories of a shop. All methods throw {@link ShopCallException}. */
final class ShopCatalog {

    /** Under this key a product holds the key of the action that made it. */
    static final String META = "_rekap_decision";

    private static final int NOT_FOUND = 404;
    private static final int PAGE = 100;
    /** Products that are looked through for a name: 2,000. */
    private static final int PAGES = 20;
    /** Drafts that are looked through for one that was half made. */
    private static final int NEWEST = 20;

    private final ShopClient client;

    ShopCatalog(ShopClient client) {
        this.client = client;
    }

    /** The product of this number, in whatever state. */
    Optional<ShopProduct> product(int id) throws InterruptedException {
        try {
            return Optional.of(new ShopProduct(client.get("products/" + id, Map.of("context", "edit"))));
        } catch (ShopCallException e) {
            if (e.status() == NOT_FOUND && e.code().equals("woocommerce_rest_product_invalid_id")) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * The product of a key: by its SKU in all states, then by our meta among the newest drafts, then by what is there after the first of
     * the saves that a creation consists of.
     *
     * @param half a draft that could be the half-made one
     */
    Optional<ShopProduct> locate(String key, HalfMade half) throws InterruptedException {
        for (Map<String, String> query : List.of(Map.of("sku", key), Map.of("sku", key, "status", "trash"))) {
            Optional<ShopProduct> found = products(query).stream()
                    .filter(product -> product.sku().equalsIgnoreCase(key))
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        List<ShopProduct> drafts = newest("draft");
        return drafts.stream()
                .filter(product -> product.meta(META).filter(key::equals).isPresent())
                .findFirst()
                .or(() -> drafts.stream().filter(half::fits).findFirst());
    }

    /** What a product looks like whose creation died early. */
    @FunctionalInterface
    interface HalfMade {
        boolean fits(ShopProduct product);
    }

    /** The number of the newest product; 0 in an empty shop. Whatever is made later has a higher one. */
    int newestNumber() throws InterruptedException {
        return newest("any").stream().mapToInt(ShopProduct::id).max().orElse(0);
    }

    private List<ShopProduct> newest(String status) throws InterruptedException {
        return products(Map.of("status", status, "orderby", "id", "order", "desc", "per_page", String.valueOf(NEWEST)));
    }

    /** All products but those in the trash, as far as {@value #PAGES} pages go. */
    List<ShopProduct> all() throws InterruptedException {
        List<ShopProduct> all = new ArrayList<>();
        for (int page = 1; page <= PAGES; page++) {
            List<ShopProduct> found = products(Map.of(
                    "orderby",
                    "id",
                    "per_page",
                    String.valueOf(PAGE),
                    "page",
                    String.valueOf(page),
                    "_fields",
                    "id,name,type,status,sku,regular_price,sale_price,manage_stock,stock_quantity"));
            all.addAll(found);
            if (found.size() < PAGE) {
                break;
            }
        }
        return all;
    }

    private List<ShopProduct> products(Map<String, String> query) throws InterruptedException {
        return list(client.get("products", withContext(query)))
                .map(ShopProduct::new)
                .toList();
    }

    private static Map<String, String> withContext(Map<String, String> query) {
        Map<String, String> complete = new HashMap<>(query);
        complete.put("context", "edit");
        return complete;
    }

    /**
     * A category.
     *
     * @param name for a person
     */
    record ShopCategory(int id, String name) {}

    /** All categories, at most 100. */
    List<ShopCategory> categories() throws InterruptedException {
        return list(client.get("products/categories", Map.of("per_page", String.valueOf(PAGE))))
                .map(term -> new ShopCategory(
                        term.path("id").asInt(0),
                        ShopMarkup.unescape(term.path("name").asString(""))))
                .toList();
    }

    ShopProduct create(JsonNode body) throws InterruptedException {
        return new ShopProduct(client.write("POST", "products", body));
    }

    ShopProduct update(int id, JsonNode body) throws InterruptedException {
        return new ShopProduct(client.write("PUT", "products/" + id, body));
    }

    /** Deletes for good; one that is gone is fine. */
    void delete(int id) throws InterruptedException {
        try {
            client.delete("products/" + id);
        } catch (ShopCallException e) {
            if (e.status() != NOT_FOUND) {
                throw e;
            }
        }
    }

    private static Stream<JsonNode> list(JsonNode answer) {
        return answer.valueStream();
    }
}
