package dev.rekap.action.woocommerce;

import dev.rekap.action.RequestFields;
import dev.rekap.contracts.decisions.ActionField;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Price and stock of a product at a moment, as far as a change is about them.
 *
 * @param price empty for a product without one; null if the change is not about it
 * @param stock empty for a product that is not counted; null if the change is not about it
 */
record ProductValues(@Nullable String price, @Nullable String stock) {

    private static final String PRICE = "price";
    private static final String STOCK = "stock";
    private static final Pattern SEMICOLON = Pattern.compile(";");

    /** What a product has of what the other values are about. */
    static ProductValues of(ShopProduct product, ProductValues about) {
        return new ProductValues(
                about.price == null ? null : product.price(),
                about.stock == null
                        ? null
                        : product.managesStock() ? product.stock().orElse("") : "");
    }

    static ProductValues of(List<ActionField> fields, String prefix) {
        return new ProductValues(
                RequestFields.value(fields, prefix + PRICE)
                        .map(ProductValues::kept)
                        .orElse(null),
                RequestFields.value(fields, prefix + STOCK)
                        .map(ProductValues::kept)
                        .orElse(null));
    }

    boolean isEmpty() {
        return price == null && stock == null;
    }

    /** The same as fields; an empty value is a minus, for a field is never empty. */
    List<ActionField> fields(String prefix) {
        List<ActionField> fields = new ArrayList<>();
        if (price != null) {
            fields.add(new ActionField(prefix + PRICE, price.isEmpty() ? "-" : price));
        }
        if (stock != null) {
            fields.add(new ActionField(prefix + STOCK, stock.isEmpty() ? "-" : stock));
        }
        return fields;
    }

    private static String kept(String value) {
        return value.equals("-") ? "" : value;
    }

    /** The body that gives a product these values and touches nothing else. */
    ObjectNode body() {
        ObjectNode body = ShopClient.object();
        if (price != null) {
            body.put("regular_price", price);
        }
        if (stock != null) {
            body.put("manage_stock", !stock.isEmpty());
            if (!stock.isEmpty()) {
                body.put("stock_quantity", Long.parseLong(stock));
            }
        }
        return body;
    }

    /** In one line of digits and letters, which no shop cleans. */
    String line() {
        return fields("").stream()
                .map(field -> field.name() + "=" + field.value())
                .collect(Collectors.joining(";"));
    }

    /** Reads what {@link #line()} wrote; none for anything else. */
    static Optional<ProductValues> parse(String line) {
        List<ActionField> fields = SEMICOLON
                .splitAsStream(line)
                .filter(part -> part.matches("(price|stock)=[0-9.-]+"))
                .map(part -> new ActionField(part.substring(0, 5), part.substring(6)))
                .toList();
        return Optional.of(of(fields, "")).filter(values -> !values.isEmpty());
    }
}
