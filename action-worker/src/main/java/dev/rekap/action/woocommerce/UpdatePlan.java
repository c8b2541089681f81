package dev.rekap.action.woocommerce;

import dev.rekap.action.ActionException;
import dev.rekap.action.ActionPlan;
import dev.rekap.action.RequestFields;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.decisions.ActionField;
import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.FieldChange;
import dev.rekap.contracts.decisions.FieldDoubt;
import dev.rekap.contracts.decisions.FieldFlag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Which product a change is meant for, and what would change of it. */
final class UpdatePlan {

    private static final BigDecimal TIMES = BigDecimal.TEN;
    private static final int READINGS = 5;

    private UpdatePlan() {}

    /** A product to choose, such as {@code 12: Es Teh}. */
    static String reading(ShopProduct product) {
        return product.id() + ": " + product.name();
    }

    static ActionPlan of(List<ActionField> fields, List<ShopProduct> products) {
        Optional<String> number = RequestFields.value(fields, ActionFields.PRODUCT_ID);
        List<ShopProduct> meant = number.isPresent()
                ? products.stream()
                        .filter(product -> String.valueOf(product.id()).equals(number.get()))
                        .toList()
                : ProductNames.meant(
                        RequestFields.value(fields, ActionFields.NAME).orElse(""), products, ShopProduct::name);
        if (meant.size() != 1) {
            return new ActionPlan(List.of(), List.of(), List.of(unclear(fields, products, meant)));
        }
        ShopProduct product = meant.getFirst();
        requireSimple(product);
        return new ActionPlan(
                List.of(
                        new ActionField(ActionFields.PRODUCT_ID, String.valueOf(product.id())),
                        new ActionField(ActionFields.NAME, product.name())),
                changes(fields, product),
                doubts(fields, product));
    }

    /** The price of a product with variations stands at each of them. */
    static void requireSimple(ShopProduct product) {
        if (!product.text("type").equals("simple")) {
            throw ActionException.refused(FailureCode.SHOP_REJECTED, "product is not a simple one");
        }
    }

    private static FieldDoubt unclear(List<ActionField> fields, List<ShopProduct> products, List<ShopProduct> meant) {
        if (meant.isEmpty()) {
            String words = RequestFields.value(fields, ActionFields.NAME).orElse("");
            return new FieldDoubt(
                    ActionFields.NAME,
                    FieldFlag.NOT_FOUND,
                    ProductNames.nearest(words, products, ShopProduct::name).stream()
                            .map(UpdatePlan::reading)
                            .toList());
        }
        return new FieldDoubt(
                ActionFields.NAME,
                FieldFlag.AMBIGUOUS,
                meant.stream().limit(READINGS).map(UpdatePlan::reading).toList());
    }

    private static List<FieldChange> changes(List<ActionField> fields, ShopProduct product) {
        List<FieldChange> changes = new ArrayList<>();
        RequestFields.value(fields, ActionFields.PRICE)
                .ifPresent(price -> changes.add(new FieldChange(
                        ActionFields.PRICE, product.price().isEmpty() ? null : product.price(), price)));
        RequestFields.value(fields, ActionFields.STOCK)
                .ifPresent(stock -> changes.add(
                        new FieldChange(ActionFields.STOCK, product.stock().orElse(null), stock)));
        return changes;
    }

    private static List<FieldDoubt> doubts(List<ActionField> fields, ShopProduct product) {
        List<FieldDoubt> doubts = new ArrayList<>();
        Optional<BigDecimal> asked =
                RequestFields.value(fields, ActionFields.PRICE).flatMap(UpdatePlan::number);
        Optional<BigDecimal> now = number(product.price()).filter(price -> price.signum() > 0);
        if (asked.isPresent() && now.isPresent() && isFar(asked.get(), now.get())) {
            doubts.add(new FieldDoubt(ActionFields.PRICE, FieldFlag.OUT_OF_RANGE, List.of(product.price())));
        }
        if (asked.isPresent() && endsSale(product, asked.get())) {
            doubts.add(new FieldDoubt(ActionFields.PRICE, FieldFlag.CONTRADICTION, List.of(product.salePrice())));
        }
        return doubts;
    }

    private static boolean isFar(BigDecimal asked, BigDecimal now) {
        return asked.compareTo(now.multiply(TIMES)) >= 0
                || asked.multiply(TIMES).compareTo(now) <= 0;
    }

    /** A shop empties the price of a sale without a word where the regular price is not above it. */
    static boolean endsSale(ShopProduct product, BigDecimal regular) {
        return number(product.salePrice())
                .filter(sale -> sale.compareTo(regular) >= 0)
                .isPresent();
    }

    static Optional<BigDecimal> number(String text) {
        return text.matches("\\d{1,18}(\\.\\d{1,6})?") ? Optional.of(new BigDecimal(text)) : Optional.empty();
    }
}
