package dev.rekap.action.woocommerce;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * A product as the shop gives it.
 *
 * @param json read for editing, so that texts are as they are stored
 */
record ShopProduct(JsonNode json) {

    int id() {
        return json.path("id").asInt(0);
    }

    /** For a person: without entities. */
    String name() {
        return ShopMarkup.unescape(text("name"));
    }

    String sku() {
        return text("sku");
    }

    String status() {
        return text("status");
    }

    boolean isInTrash() {
        return status().equals("trash");
    }

    String price() {
        return text("regular_price");
    }

    String salePrice() {
        return text("sale_price");
    }

    boolean managesStock() {
        return json.path("manage_stock").asBoolean(false);
    }

    /** Pieces; none where the shop does not count them. */
    Optional<String> stock() {
        JsonNode quantity = json.path("stock_quantity");
        return quantity.isNumber() ? Optional.of(String.valueOf(quantity.asLong())) : Optional.empty();
    }

    List<String> names(String list) {
        return json.path(list)
                .valueStream()
                .map(each -> ShopMarkup.unescape(each.path("name").asString("")))
                .toList();
    }

    int pictures() {
        return json.path("images").size();
    }

    Optional<String> meta(String key) {
        return json.path("meta_data")
                .valueStream()
                .filter(each -> each.path("key").asString("").equals(key))
                .map(each -> each.path("value").asString(""))
                .findFirst();
    }

    String text(String field) {
        return json.path(field).asString("");
    }

    /** Fingerprint of what an owner would change: content, not dates. */
    String fingerprint() {
        String content = List.of("name", "description", "short_description", "regular_price", "sale_price").stream()
                        .map(this::text)
                        .collect(Collectors.joining("\0"))
                + "\0" + managesStock() + stock().orElse("") + ids("categories") + ids("tags") + ids("images");
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content.getBytes(UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private String ids(String list) {
        return json.path(list)
                .valueStream()
                .map(each -> each.path("id").asString(""))
                .sorted()
                .collect(Collectors.joining(",", ";", ""));
    }
}
