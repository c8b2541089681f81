package dev.rekap.shop;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a body changes of a product. Checked by type; values are cleaned, not refused. */
final class ProductChange {

    private static final List<String> STATUSES =
            List.of("draft", "pending", "private", "publish", "future", "auto-draft", "trash");
    private static final List<String> TYPES = List.of("simple", "grouped", "external", "variable");
    private static final List<String> TEXTS =
            List.of("name", "sku", "slug", "description", "short_description", "regular_price", "sale_price");
    private static final List<String> LISTS = List.of("categories", "tags", "images");

    private final JsonNode body;

    private ProductChange(JsonNode body) {
        this.body = body;
    }

    /**
     * Checks the types.
     *
     * @throws ShopException 400 {@code rest_invalid_param} for the first field of a wrong one
     */
    static ProductChange checked(JsonNode body) {
        TEXTS.forEach(field -> check(body, field, JsonNode::isString, "string"));
        check(body, "manage_stock", JsonNode::isBoolean, "boolean");
        check(body, "stock_quantity", ProductChange::isWhole, "integer");
        check(body, "status", status -> STATUSES.contains(status.asString()), "one of its statuses");
        check(body, "type", type -> TYPES.contains(type.asString()), "one of its types");
        LISTS.forEach(field -> check(body, field, ProductChange::isListOfObjects, "array of objects"));
        return new ProductChange(body);
    }

    private static void check(JsonNode body, String field, Predicate<JsonNode> fits, String type) {
        if (body.hasNonNull(field) && !fits.test(body.get(field))) {
            throw ShopException.invalid(field, "%s is not of type %s.".formatted(field, type));
        }
    }

    private static boolean isWhole(JsonNode value) {
        return value.isIntegralNumber() || (value.isString() && value.asString().matches("-?\\d+"));
    }

    private static boolean isListOfObjects(JsonNode value) {
        return value.isArray() && value.valueStream().allMatch(JsonNode::isObject);
    }

    Optional<String> sku() {
        return given("sku").map(WordPressText::sku);
    }

    /**
     * Looks that all pictures are there.
     *
     * @throws ShopException 400 for the first that is not; nothing is changed then
     */
    void requirePictures(ShopMedia media) {
        for (JsonNode image : body.path("images")) {
            int id = image.path("id").asInt(0);
            if (id > 0 && media.reference(id).isEmpty()) {
                throw new ShopException(
                        400, "woocommerce_product_invalid_image_id", "#%d is an invalid image ID.".formatted(id));
            }
        }
    }

    /** What is there after the first of the saves that a creation consists of. */
    void firstSave(ObjectNode product) {
        product.put("status", status().orElse("publish"));
        given("name").ifPresent(name -> product.put("name", WordPressText.name(name)));
        given("description").ifPresent(text -> product.put("description", WordPressText.html(text)));
        given("short_description").ifPresent(text -> product.put("short_description", WordPressText.html(text)));
    }

    void applyTo(ObjectNode product, ShopState shop) {
        given("name").ifPresent(name -> product.put("name", WordPressText.name(name)));
        status().ifPresent(status -> product.put("status", status));
        given("slug").ifPresent(slug -> product.put("slug", WordPressText.slug(slug)));
        given("type").ifPresent(type -> product.put("type", type));
        given("description").ifPresent(text -> product.put("description", WordPressText.html(text)));
        given("short_description").ifPresent(text -> product.put("short_description", WordPressText.html(text)));
        sku().ifPresent(sku -> product.put("sku", sku));
        prices(product);
        stock(product, shop.settings().managesStock());
        if (body.path("categories").isArray() || product.get("categories").isEmpty()) {
            categories(product, shop.categories());
        }
        if (body.path("tags").isArray()) {
            tags(product, shop.tags());
        }
        if (body.path("images").isArray()) {
            ArrayNode images = product.putArray("images");
            body.get("images")
                    .forEach(image ->
                            shop.media().reference(image.path("id").asInt(0)).ifPresent(images::add));
        }
        body.path("meta_data").forEach(meta -> meta(product, meta));
    }

    private void prices(ObjectNode product) {
        given("regular_price").ifPresent(price -> product.put("regular_price", WordPressText.price(price)));
        given("sale_price").ifPresent(price -> product.put("sale_price", WordPressText.price(price)));
        String regular = product.get("regular_price").asString();
        String sale = product.get("sale_price").asString();
        if (!sale.isEmpty() && (regular.isEmpty() || number(sale) >= number(regular))) {
            product.put("sale_price", "");
            sale = "";
        }
        product.put("price", sale.isEmpty() ? regular : sale)
                .put("on_sale", !sale.isEmpty())
                .put("purchasable", !regular.isEmpty());
    }

    private static double number(String price) {
        try {
            return Double.parseDouble(price);
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    /** A quantity is ignored unless stock is managed, by the product and by the shop. */
    private void stock(ObjectNode product, boolean shopManagesStock) {
        boolean before = product.get("manage_stock").booleanValue();
        boolean managed = shopManagesStock && body.path("manage_stock").asBoolean(before);
        product.put("manage_stock", managed);
        if (!managed) {
            product.putNull("stock_quantity");
            given("stock_status").ifPresent(status -> product.put("stock_status", status));
            return;
        }
        if (body.has("stock_quantity")) {
            product.put("stock_quantity", body.get("stock_quantity").asLong(0));
        }
        if (product.get("stock_quantity").isNumber()) {
            product.put("stock_status", product.get("stock_quantity").longValue() > 0 ? "instock" : "outofstock");
        }
    }

    /** Unknown ids and names are dropped without a word. */
    private void categories(ObjectNode product, ShopTerms known) {
        ArrayNode list = product.putArray("categories");
        body.path("categories")
                .forEach(category -> known.get(category.path("id").asInt(0))
                        .map(ShopTerms::reference)
                        .ifPresent(list::add));
        if (list.isEmpty()) {
            known.named("Uncategorized").map(ShopTerms::reference).ifPresent(list::add);
        }
    }

    /** Those with an unknown name are made. */
    private void tags(ObjectNode product, ShopTerms known) {
        ArrayNode list = product.putArray("tags");
        for (JsonNode tag : body.get("tags")) {
            String name = tag.path("name").asString("");
            Optional<ObjectNode> found = tag.has("id")
                    ? known.get(tag.get("id").asInt(0))
                    : Optional.of(name)
                            .filter(given -> !given.isBlank())
                            .map(given -> known.named(WordPressText.name(given)).orElseGet(() -> known.create(given)));
            found.map(ShopTerms::reference).ifPresent(list::add);
        }
    }

    /** A key that is there gets the new value, and is removed by null. */
    private static void meta(ObjectNode product, JsonNode meta) {
        String key = meta.path("key").asString("");
        ArrayNode list = (ArrayNode) product.get("meta_data");
        list.removeIf(old -> old.get("key").asString().equals(key));
        if (!key.isEmpty() && meta.hasNonNull("value")) {
            ObjectNode entry = list.addObject().put("id", list.size()).put("key", key);
            JsonNode value = meta.get("value");
            if (value.isValueNode()) {
                entry.put("value", value.asString());
            } else {
                entry.set("value", value);
            }
        }
    }

    private Optional<String> status() {
        return given("status").map(status -> status.equals("future") ? "publish" : status);
    }

    private Optional<String> given(String field) {
        return body.hasNonNull(field) ? Optional.of(body.get(field).asString()) : Optional.empty();
    }
}
