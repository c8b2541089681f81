package dev.rekap.action.woocommerce;

import dev.rekap.action.ActionPlan;
import dev.rekap.contracts.decisions.ActionField;
import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.FieldChange;
import dev.rekap.contracts.decisions.FieldDoubt;
import dev.rekap.contracts.decisions.FieldFlag;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a draft would add to a shop, and what is doubtful about it there. */
final class DraftPlan {

    private static final BigDecimal TIMES = BigDecimal.TEN;

    private DraftPlan() {}

    static ActionPlan of(DraftFields fields, List<ShopProduct> products, List<ShopCatalog.ShopCategory> categories) {
        List<FieldDoubt> doubts = new ArrayList<>();
        fields.value(ActionFields.NAME)
                .flatMap(name -> duplicates(name, products))
                .ifPresent(doubts::add);
        fields.value(ActionFields.PRICE)
                .flatMap(price -> tooDear(price, products))
                .ifPresent(doubts::add);
        fields.value(ActionFields.CATEGORY)
                .flatMap(name -> unknownCategory(name, categories))
                .ifPresent(doubts::add);
        List<FieldChange> changes = fields.fields().stream()
                .map(field -> new FieldChange(field.name(), null, field.value()))
                .toList();
        return new ActionPlan(List.<ActionField>of(), changes, doubts);
    }

    private static Optional<FieldDoubt> duplicates(String name, List<ShopProduct> products) {
        List<String> same = products.stream()
                .filter(product -> ProductNames.normal(product.name()).equals(ProductNames.normal(name)))
                .map(UpdatePlan::reading)
                .toList();
        return same.isEmpty()
                ? Optional.empty()
                : Optional.of(new FieldDoubt(ActionFields.NAME, FieldFlag.POSSIBLE_DUPLICATE, same));
    }

    private static Optional<FieldDoubt> tooDear(String price, List<ShopProduct> products) {
        return products.stream()
                .flatMap(product -> UpdatePlan.number(product.price()).stream())
                .max(BigDecimal::compareTo)
                .filter(dearest -> dearest.signum() > 0)
                .filter(dearest -> UpdatePlan.number(price)
                        .filter(asked -> asked.compareTo(dearest.multiply(TIMES)) >= 0)
                        .isPresent())
                .map(dearest ->
                        new FieldDoubt(ActionFields.PRICE, FieldFlag.OUT_OF_RANGE, List.of(dearest.toPlainString())));
    }

    private static Optional<FieldDoubt> unknownCategory(String name, List<ShopCatalog.ShopCategory> categories) {
        String normal = ProductNames.normal(name);
        boolean known = categories.stream()
                .anyMatch(category -> ProductNames.normal(category.name()).equals(normal));
        return known
                ? Optional.empty()
                : Optional.of(new FieldDoubt(
                        ActionFields.CATEGORY,
                        FieldFlag.NOT_FOUND,
                        ProductNames.nearest(name, categories, ShopCatalog.ShopCategory::name).stream()
                                .map(ShopCatalog.ShopCategory::name)
                                .toList()));
    }
}
