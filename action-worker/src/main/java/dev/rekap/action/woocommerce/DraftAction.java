package dev.rekap.action.woocommerce;

import dev.rekap.action.Action;
import dev.rekap.action.ActionException;
import dev.rekap.action.ActionException.Effect;
import dev.rekap.action.ActionPlan;
import dev.rekap.action.Progress;
import dev.rekap.action.RequestFields;
import dev.rekap.action.woocommerce.ShopCallException.Kind;
import dev.rekap.blob.BlobStoreException;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.decisions.ActionField;
import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.ActionRequested;
import dev.rekap.contracts.decisions.Receipt;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.node.ObjectNode;

/**
 * A draft of a new product. The key of the action is its SKU and stands in its meta, which a shop saves last: a product with both is
 * complete, one that lacks one of them was half made and is completed.
 */
final class DraftAction implements Action {

    private static final String PRODUCT = "product";
    private static final String MEDIA = "media";
    private static final String CONTENT = "content";
    private static final Pattern COMMA = Pattern.compile(",");

    /** A creation that failed is tried once more where it is certain that nothing came of it. */
    private static final int TRIES = 2;

    private final ShopClient client;
    private final ShopCatalog catalog;
    private final ShopPictures pictures;
    private final Clock clock;

    DraftAction(ShopClient client, ShopCatalog catalog, ShopPictures pictures, Clock clock) {
        this.client = client;
        this.catalog = catalog;
        this.pictures = pictures;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ActionFields.WOOCOMMERCE_DRAFT;
    }

    @Override
    public ActionPlan plan(ActionRequested request) throws InterruptedException {
        DraftFields fields = new DraftFields(request.fields(), request.key());
        try {
            return DraftPlan.of(fields, catalog.all(), catalog.categories());
        } catch (ShopCallException e) {
            throw e.as(Effect.NONE);
        }
    }

    @Override
    public Optional<Receipt> find(ActionRequested request, Progress progress) throws InterruptedException {
        try {
            Optional<ShopProduct> there =
                    catalog.locate(request.key(), _ -> false).filter(product -> isComplete(product, request.key()));
            return there.isEmpty()
                    ? Optional.empty()
                    : Optional.of(receipt(request, there.get().id()));
        } catch (ShopCallException e) {
            throw e.as(Effect.NONE);
        }
    }

    @Override
    public Receipt perform(ActionRequested request, Progress progress) throws InterruptedException {
        RequestFields.requireDigits(request.fields(), ActionFields.PRICE, ActionFields.STOCK);
        DraftFields fields = new DraftFields(request.fields(), request.key());
        ShopCatalog.HalfMade half = halfMade(fields, progress.note());
        Optional<ShopProduct> there;
        Optional<Integer> category;
        int newest;
        try {
            there = catalog.locate(request.key(), half);
            if (there.isPresent() && isComplete(there.get(), request.key())) {
                return receipt(request, there.get().id());
            }
            category = category(fields);
            newest = catalog.newestNumber();
        } catch (ShopCallException e) {
            throw e.as(Effect.NONE);
        }
        progress.changing(String.valueOf(newest));
        List<Integer> images = upload(request);
        ObjectNode body = fields.body(category, images);
        ShopProduct product = there.isPresent()
                ? complete(there.get().id(), body, request.key())
                : create(request, body, halfMade(fields, Optional.of(String.valueOf(newest))), images);
        try {
            return receipt(request, product.id());
        } catch (ShopCallException e) {
            throw e.as(Effect.REPEATABLE);
        }
    }

    private List<Integer> upload(ActionRequested request) throws InterruptedException {
        try {
            return pictures.upload(request);
        } catch (ShopCallException e) {
            throw e.as(Effect.REPEATABLE);
        } catch (BlobStoreException e) {
            throw new ActionException(
                    FailureCode.STORAGE_UNAVAILABLE, Effect.REPEATABLE, "pictures not read", Duration.ZERO);
        }
    }

    /**
     * Makes the product. After an answer that says nothing, and after none, the shop is searched; only where an answer came and nothing is
     * there, it is tried again.
     */
    private ShopProduct create(
            ActionRequested request, ObjectNode body, ShopCatalog.HalfMade half, List<Integer> images)
            throws InterruptedException {
        for (int attempt = 1; ; attempt++) {
            try {
                ShopProduct made = catalog.create(body);
                return isComplete(made, request.key()) ? made : complete(made.id(), body, request.key());
            } catch (ShopCallException e) {
                if (e.kind() == Kind.NOT_SENT) {
                    throw e.as(Effect.REPEATABLE);
                }
                if (e.kind() == Kind.REFUSED) {
                    ActionException refused = e.as(Effect.NONE);
                    if (!refused.code().isRetryable()) {
                        pictures.discard(images);
                    }
                    throw refused;
                }
                Optional<ShopProduct> there = afterFailure(request.key(), e, half);
                if (there.isPresent()) {
                    return complete(there.get().id(), body, request.key());
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

    private Optional<ShopProduct> afterFailure(String key, ShopCallException failure, ShopCatalog.HalfMade half)
            throws InterruptedException {
        try {
            return failure.resource().isPresent()
                    ? catalog.product(failure.resource().get())
                    : catalog.locate(key, half);
        } catch (ShopCallException _) {
            throw failure.as(Effect.POSSIBLE);
        }
    }

    /** Gives a product that was half made, or lies in the trash, all that it should have. */
    private ShopProduct complete(int id, ObjectNode body, String key) throws InterruptedException {
        try {
            Optional<ShopProduct> there = catalog.product(id);
            if (there.isPresent() && isComplete(there.get(), key)) {
                return there.get();
            }
            return catalog.update(id, body);
        } catch (ShopCallException e) {
            throw e.as(Effect.REPEATABLE);
        }
    }

    private Optional<Integer> category(DraftFields fields) throws InterruptedException {
        Optional<String> name = fields.value(ActionFields.CATEGORY);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        String normal = ProductNames.normal(name.get());
        return catalog.categories().stream()
                .filter(category -> ProductNames.normal(category.name()).equals(normal))
                .map(ShopCatalog.ShopCategory::id)
                .findFirst();
    }

    /** Drafts of this name and text, with nothing else, that were not there when the first try began. Without a note there was none. */
    private static ShopCatalog.HalfMade halfMade(DraftFields fields, Optional<String> note) {
        String name = fields.value(ActionFields.NAME).orElse("");
        String description = fields.value(ActionFields.DESCRIPTION).orElse("");
        return product -> note.filter(number -> number.matches("\\d{1,9}"))
                .filter(number -> product.id() > Integer.parseInt(number)
                        && product.sku().isEmpty()
                        && product.meta(ShopCatalog.META).isEmpty()
                        && product.price().isEmpty()
                        && product.pictures() == 0
                        && ShopMarkup.readAlike(product.text("description"), description)
                        && ShopMarkup.readAlike(product.text("name"), name))
                .isPresent();
    }

    private static boolean isComplete(ShopProduct product, String key) {
        return product.sku().equalsIgnoreCase(key)
                && product.meta(ShopCatalog.META).filter(key::equals).isPresent()
                && !product.isInTrash();
    }

    /** Reads back what is there now. */
    private Receipt receipt(ActionRequested request, int id) throws InterruptedException {
        ShopProduct product = catalog.product(id)
                .orElseThrow(() -> ShopCallException.noAnswer(Kind.BROKEN, "product gone while it was read back"));
        DraftFields fields = new DraftFields(request.fields(), request.key());
        String images = product.json()
                .path("images")
                .valueStream()
                // Never one that the owner put there.
                .filter(image ->
                        image.path("name").asString("").startsWith(request.key().toLowerCase(Locale.ROOT)))
                .map(image -> image.path("id").asString(""))
                .reduce((one, other) -> one + "," + other)
                .orElse("");
        List<ActionField> undo = Stream.of(
                        new ActionField(PRODUCT, String.valueOf(id)),
                        new ActionField(CONTENT, product.fingerprint()),
                        new ActionField(MEDIA, images))
                .filter(field -> !field.value().isEmpty())
                .toList();
        return new Receipt(
                String.valueOf(id),
                client.account().url() + "/wp-admin/post.php?post=" + id + "&action=edit",
                fields.readBack(product, request.pictures().size()),
                undo,
                clock.instant());
    }

    @Override
    public void undo(ActionRequested request, Receipt receipt, Progress progress) throws InterruptedException {
        try {
            int id = Integer.parseInt(
                    RequestFields.value(receipt.undo(), PRODUCT).orElse("0"));
            Optional<ShopProduct> there = catalog.product(id);
            if (there.isPresent()) {
                requireUnchanged(there.get(), request.key(), receipt);
                progress.changing("");
                catalog.delete(id);
            }
            List<Integer> media = RequestFields.value(receipt.undo(), MEDIA).stream()
                    .flatMap(COMMA::splitAsStream)
                    .map(Integer::valueOf)
                    .toList();
            if (!media.isEmpty()) {
                progress.changing("");
                pictures.delete(media);
            }
        } catch (ShopCallException e) {
            // What is gone stays gone: the next try goes on from there.
            throw e.as(e.kind() == Kind.NOT_SENT ? Effect.NONE : Effect.REPEATABLE);
        }
    }

    /** A draft that its owner threw away is as good as one that nobody touched. */
    private static void requireUnchanged(ShopProduct product, String key, Receipt receipt) {
        boolean draft = product.status().equals("draft") || product.isInTrash();
        boolean same = RequestFields.value(receipt.undo(), CONTENT)
                .filter(product.fingerprint()::equals)
                .isPresent();
        if (!draft || !same || !product.sku().equalsIgnoreCase(key)) {
            throw ActionException.refused(FailureCode.CHANGED_MEANWHILE, "product changed or published since");
        }
    }
}
