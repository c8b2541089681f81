package dev.rekap.action.woocommerce;

import dev.rekap.action.Action;
import dev.rekap.action.ActionException;
import dev.rekap.action.ActionException.Effect;
import dev.rekap.action.ActionPlan;
import dev.rekap.action.Progress;
import dev.rekap.action.RequestFields;
import dev.rekap.action.woocommerce.ShopCallException.Kind;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.decisions.ActionField;
import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.ActionRequested;
import dev.rekap.contracts.decisions.Receipt;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Another price or stock of a product. The key of the action and the values before it stand in the product's meta, set with the change in
 * one request: who finds the key there knows that it was done, and from what.
 */
final class UpdateAction implements Action {

    /** Value: the key, a space, and the values before as a line. The next change takes its place. */
    static final String META = "_rekap_change";

    private static final String BEFORE = "before_";
    private static final String AFTER = "after_";
    private static final int TRIES = 2;

    private final ShopClient client;
    private final ShopCatalog catalog;
    private final Clock clock;

    UpdateAction(ShopClient client, ShopCatalog catalog, Clock clock) {
        this.client = client;
        this.catalog = catalog;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ActionFields.WOOCOMMERCE_UPDATE;
    }

    @Override
    public ActionPlan plan(ActionRequested request) throws InterruptedException {
        try {
            return UpdatePlan.of(request.fields(), catalog.all());
        } catch (ShopCallException e) {
            throw e.as(Effect.NONE);
        }
    }

    @Override
    public Optional<Receipt> find(ActionRequested request, Progress progress) throws InterruptedException {
        try {
            Optional<ShopProduct> product = catalog.product(number(request.fields()));
            return product.flatMap(there -> done(there, request.key()).map(before -> receipt(request, there, before)));
        } catch (ShopCallException e) {
            throw e.as(Effect.NONE);
        }
    }

    @Override
    public Receipt perform(ActionRequested request, Progress progress) throws InterruptedException {
        RequestFields.requireDigits(request.fields(), ActionFields.PRICE, ActionFields.STOCK);
        ProductValues wanted = ProductValues.of(request.fields(), "");
        ShopProduct product;
        try {
            product = catalog.product(number(request.fields()))
                    .orElseThrow(() -> ActionException.refused(FailureCode.PRODUCT_NOT_FOUND, "no such product"));
        } catch (ShopCallException e) {
            throw e.as(Effect.NONE);
        }
        Optional<ProductValues> earlier = done(product, request.key());
        if (earlier.isPresent()) {
            return receipt(request, product, earlier.get());
        }
        requirePossible(product, wanted);
        ProductValues before =
                progress.note().flatMap(ProductValues::parse).orElseGet(() -> ProductValues.of(product, wanted));
        progress.changing(before.line());
        ObjectNode body = wanted.body();
        meta(body, request.key() + " " + before.line());
        ShopProduct changed = put(product.id(), body, request.key());
        if (!ProductValues.of(changed, wanted).equals(wanted)) {
            restore(changed, before);
            throw ActionException.refused(
                    FailureCode.SHOP_REJECTED, "shop ignored the value, such as where it does not count stock");
        }
        return receipt(request, changed, before);
    }

    private static void requirePossible(ShopProduct product, ProductValues wanted) {
        if (wanted.isEmpty()) {
            throw ActionException.refused(FailureCode.SHOP_REJECTED, "neither price nor stock");
        }
        UpdatePlan.requireSimple(product);
        if (product.isInTrash()) {
            throw ActionException.refused(FailureCode.PRODUCT_NOT_FOUND, "product lies in the trash");
        }
        if (Optional.ofNullable(wanted.price())
                .flatMap(UpdatePlan::number)
                .filter(price -> UpdatePlan.endsSale(product, price))
                .isPresent()) {
            throw ActionException.refused(FailureCode.SHOP_REJECTED, "price would end the sale of the product");
        }
    }

    /** Sends the change; after an answer that says nothing, and after none, the product is read. */
    private ShopProduct put(int id, ObjectNode body, String key) throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                return catalog.update(id, body);
            } catch (ShopCallException e) {
                if (e.kind() == Kind.NOT_SENT || e.kind() == Kind.REFUSED) {
                    throw e.as(Effect.NONE);
                }
                Optional<ShopProduct> there;
                try {
                    there = catalog.product(id)
                            .filter(product -> done(product, key).isPresent());
                } catch (ShopCallException _) {
                    throw e.as(Effect.POSSIBLE);
                }
                if (there.isPresent()) {
                    return there.get();
                }
                if (e.kind() == Kind.UNANSWERED) {
                    throw e.as(Effect.POSSIBLE);
                }
                if (attempt == TRIES) {
                    throw e.as(Effect.REPEATABLE);
                }
            }
        }
    }

    private void restore(ShopProduct changed, ProductValues before) throws InterruptedException {
        ObjectNode body = before.body();
        meta(body, null);
        try {
            catalog.update(changed.id(), body);
        } catch (ShopCallException e) {
            throw e.as(Effect.POSSIBLE);
        }
    }

    @Override
    public void undo(ActionRequested request, Receipt receipt, Progress progress) throws InterruptedException {
        ProductValues before = ProductValues.of(receipt.undo(), BEFORE);
        ProductValues after = ProductValues.of(receipt.undo(), AFTER);
        try {
            ShopProduct product = catalog.product(number(receipt.undo()))
                    .filter(there -> !there.isInTrash())
                    .orElseThrow(() -> ActionException.refused(FailureCode.PRODUCT_NOT_FOUND, "product is gone"));
            ProductValues now = ProductValues.of(product, after);
            if (now.equals(before) && done(product, request.key()).isEmpty()) {
                return;
            }
            if (!now.equals(after)) {
                throw ActionException.refused(FailureCode.CHANGED_MEANWHILE, "price or stock changed since");
            }
            progress.changing(before.line());
            ObjectNode body = before.body();
            meta(body, null);
            catalog.update(product.id(), body);
        } catch (ShopCallException e) {
            throw e.as(e.kind() == Kind.NOT_SENT ? Effect.NONE : Effect.REPEATABLE);
        }
    }

    private static int number(List<ActionField> fields) {
        return RequestFields.value(fields, ActionFields.PRODUCT_ID)
                .filter(number -> number.matches("\\d{1,9}"))
                .map(Integer::valueOf)
                .orElseThrow(() ->
                        ActionException.refused(FailureCode.PRODUCT_NOT_FOUND, "not planned: no number of a product"));
    }

    /** The values before, if the latest change of this product is the one of this key. */
    private static Optional<ProductValues> done(ShopProduct product, String key) {
        return product.meta(META)
                .filter(value -> value.startsWith(key + " "))
                .flatMap(value -> ProductValues.parse(value.substring(key.length() + 1)));
    }

    private static void meta(ObjectNode body, @Nullable String value) {
        body.putArray("meta_data").addObject().put("key", META).put("value", value);
    }

    private Receipt receipt(ActionRequested request, ShopProduct product, ProductValues before) {
        List<ActionField> fields = new ArrayList<>();
        fields.add(new ActionField(ActionFields.NAME, product.name()));
        fields.addAll(ProductValues.of(product, before).fields(""));
        fields.add(new ActionField(ActionFields.STATUS, product.status()));
        List<ActionField> undo = new ArrayList<>();
        undo.add(new ActionField(ActionFields.PRODUCT_ID, String.valueOf(product.id())));
        undo.addAll(before.fields(BEFORE));
        undo.addAll(ProductValues.of(request.fields(), "").fields(AFTER));
        return new Receipt(
                String.valueOf(product.id()),
                client.account().url() + "/wp-admin/post.php?post=" + product.id() + "&action=edit",
                fields,
                undo,
                clock.instant());
    }
}
