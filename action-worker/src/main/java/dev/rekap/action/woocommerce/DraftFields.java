package dev.rekap.action.woocommerce;

import dev.rekap.action.RequestFields;
import dev.rekap.contracts.decisions.ActionField;
import dev.rekap.contracts.decisions.ActionFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of a draft: as the shop is sent them, and compared with what it made of them.
 *
 * @param fields of the request
 * @param key of the action, which is the SKU
 */
record DraftFields(List<ActionField> fields, String key) {

    Optional<String> value(String name) {
        return RequestFields.value(fields, name);
    }

    /**
     * The product as it is to be. Always a draft: without a status a shop publishes.
     *
     * @param category that the shop has; none is left out
     * @param images numbers of media
     */
    ObjectNode body(Optional<Integer> category, List<Integer> images) {
        ObjectNode body =
                ShopClient.object().put("status", "draft").put("type", "simple").put("sku", key);
        body.put("name", ShopMarkup.escape(value(ActionFields.NAME).orElse("")));
        value(ActionFields.DESCRIPTION).ifPresent(text -> body.put("description", ShopMarkup.escape(text)));
        value(ActionFields.SHORT_DESCRIPTION).ifPresent(text -> body.put("short_description", ShopMarkup.escape(text)));
        value(ActionFields.PRICE).ifPresent(price -> body.put("regular_price", price));
        value(ActionFields.STOCK)
                .ifPresent(stock -> body.put("manage_stock", true).put("stock_quantity", Long.parseLong(stock)));
        category.ifPresent(id -> body.putArray("categories").addObject().put("id", id));
        List<String> tags = RequestFields.lines(fields, ActionFields.TAGS);
        if (!tags.isEmpty()) {
            ArrayNode list = body.putArray("tags");
            tags.forEach(tag -> list.addObject().put("name", ShopMarkup.escape(tag)));
        }
        if (!images.isEmpty()) {
            ArrayNode list = body.putArray("images");
            images.forEach(id -> list.addObject().put("id", id));
        }
        body.putArray("meta_data").addObject().put("key", ShopCatalog.META).put("value", key);
        return body;
    }

    /** What the shop has, for a person, with the names of fields that are not as they were asked for. */
    List<ActionField> readBack(ShopProduct product, int pictures) {
        List<ActionField> read = new ArrayList<>();
        add(read, ActionFields.NAME, product.name());
        add(read, ActionFields.PRICE, product.price());
        add(read, ActionFields.STOCK, product.stock().orElse(""));
        add(read, ActionFields.CATEGORY, String.join("\n", product.names("categories")));
        add(read, ActionFields.TAGS, String.join("\n", product.names("tags")));
        add(read, ActionFields.DESCRIPTION, ShopMarkup.unescape(product.text("description")));
        add(read, ActionFields.SHORT_DESCRIPTION, ShopMarkup.unescape(product.text("short_description")));
        add(read, ActionFields.STATUS, product.status());
        add(read, ActionFields.PICTURES, String.valueOf(product.pictures()));
        add(read, ActionFields.DIFFERS, String.join("\n", differences(product, pictures)));
        return read;
    }

    private List<String> differences(ShopProduct product, int pictures) {
        List<String> different = new ArrayList<>();
        compare(different, ActionFields.NAME, product.text("name"), ShopMarkup::readAlike);
        compare(different, ActionFields.PRICE, product.price(), String::equals);
        compare(different, ActionFields.STOCK, product.stock().orElse(""), String::equals);
        compare(different, ActionFields.DESCRIPTION, product.text("description"), ShopMarkup::readAlike);
        compare(different, ActionFields.SHORT_DESCRIPTION, product.text("short_description"), ShopMarkup::readAlike);
        compare(
                different,
                ActionFields.CATEGORY,
                String.join("\n", product.names("categories")),
                String::equalsIgnoreCase);
        if (!lower(product.names("tags")).containsAll(lower(RequestFields.lines(fields, ActionFields.TAGS)))) {
            different.add(ActionFields.TAGS);
        }
        if (product.pictures() != pictures) {
            different.add(ActionFields.PICTURES);
        }
        return different;
    }

    private void compare(List<String> different, String name, String there, BiPredicate<String, String> same) {
        if (value(name).filter(asked -> !same.test(there, asked)).isPresent()) {
            different.add(name);
        }
    }

    private static void add(List<ActionField> fields, String name, String value) {
        if (!value.isEmpty()) {
            fields.add(new ActionField(name, value));
        }
    }

    private static Set<String> lower(List<String> names) {
        return names.stream().map(name -> name.toLowerCase(Locale.ROOT)).collect(Collectors.toSet());
    }
}
