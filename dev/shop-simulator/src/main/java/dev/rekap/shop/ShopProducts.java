package dev.rekap.shop;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The products, and the rules of the shop about them. */
public final class ShopProducts {

    private static final JsonMapper JSON = new JsonMapper();
    private static final ObjectNode TEMPLATE = template();
    private static final String TRASH = "trash";
    private static final String TRASHED = "__trashed";

    private final Map<Integer, ObjectNode> products = new TreeMap<>();
    /** SKUs that the shop takes for taken though their products do not have them yet. */
    private final Map<Integer, String> heldSkus = new HashMap<>();

    private final ShopState shop;
    private int creations;

    ShopProducts(ShopState shop) {
        this.shop = shop;
    }

    /**
     * Makes a product, published unless the body says otherwise.
     *
     * @param death where the creation ends before its end
     */
    public ObjectNode create(JsonNode body, DeathPoint death) {
        ProductChange change = ProductChange.checked(body);
        if (body.path("id").asInt(0) > 0) {
            throw new ShopException(400, "woocommerce_rest_product_exists", "Cannot create existing product.");
        }
        String sku = change.sku().orElse("");
        requireFree(sku, 0);
        requireNotTrashed(sku);
        change.requirePictures(shop.media());
        int id = shop.nextPost();
        ObjectNode product = TEMPLATE.deepCopy().put("id", id);
        product.put("date_created", shop.now()).put("date_created_gmt", shop.nowGmt());
        products.put(id, product);
        creations++;
        if (death == DeathPoint.NEVER) {
            change.applyTo(product, shop);
        } else {
            change.firstSave(product);
            if (death == DeathPoint.SKU_TAKEN) {
                heldSkus.put(id, sku);
            }
        }
        if (product.get("name").asString().isEmpty()) {
            product.put("name", "Product");
        }
        saved(product);
        // Only what is moved to the trash later is renamed.
        product.put("slug", text(product, "slug").replace(TRASHED, ""));
        return product;
    }

    /** Changes the fields that the body names; a body without any counts as a change. */
    public ObjectNode update(int id, JsonNode body) {
        ObjectNode product = products.get(id);
        if (product == null || (body.has("id") && body.get("id").asInt() != id)) {
            throw ShopException.invalidProduct(400);
        }
        ProductChange change = ProductChange.checked(body);
        change.sku().ifPresent(sku -> requireFree(sku, id));
        change.requirePictures(shop.media());
        change.applyTo(product, shop);
        heldSkus.remove(id);
        return saved(product);
    }

    /** Moves to the trash, or deletes for good; the answer is the product as it was. */
    public ObjectNode delete(int id, boolean force) {
        ObjectNode product = require(id);
        ObjectNode before = product.deepCopy();
        if (force) {
            products.remove(id);
            heldSkus.remove(id);
            return before;
        }
        if (isTrash(product)) {
            throw new ShopException(410, "woocommerce_rest_already_trashed", "The product has already been deleted.");
        }
        product.put("status", TRASH);
        saved(product);
        return before;
    }

    public ObjectNode get(int id) {
        return require(id);
    }

    /** What a list is asked for; empty texts ask for nothing. */
    public record ShopQuery(
            String status,
            String sku,
            String search,
            String slug,
            List<Integer> include,
            String orderBy,
            boolean ascending) {}

    /** All that match, in order; what is in the trash only where the query asks for it. */
    public List<ObjectNode> list(ShopQuery query) {
        return products.values().stream()
                .filter(product -> hasStatus(product, query.status()))
                .filter(product -> hasSku(product, query.sku()))
                .filter(product ->
                        query.slug().isEmpty() || text(product, "slug").equals(query.slug()))
                .filter(product -> Stream.of(
                                query.search().toLowerCase(Locale.ROOT).split(" +", -1))
                        .allMatch(text(product, "name").toLowerCase(Locale.ROOT)::contains))
                .filter(product -> query.include().isEmpty()
                        || query.include().contains(product.get("id").intValue()))
                .sorted(order(query))
                .toList();
    }

    private static Comparator<ObjectNode> order(ShopQuery query) {
        Comparator<ObjectNode> id =
                Comparator.comparingInt(product -> product.get("id").intValue());
        Comparator<ObjectNode> order = switch (query.orderBy()) {
            case "id" -> id;
            case "title" ->
                Comparator.comparing((ObjectNode product) -> text(product, "name"))
                        .thenComparing(id);
            case "modified" ->
                Comparator.comparing((ObjectNode product) -> text(product, "date_modified"))
                        .thenComparing(id);
            default ->
                Comparator.comparing((ObjectNode product) -> text(product, "date_created"))
                        .thenComparing(id);
        };
        return query.ascending() ? order : order.reversed();
    }

    /** Puts a product with this SKU into the trash, as an owner would who threw one away. */
    public void plantInTrash(String sku) {
        ObjectNode planted = JSON.createObjectNode()
                .put("name", "thrown away")
                .put("sku", sku)
                .put("status", "draft");
        delete(create(planted, DeathPoint.NEVER).get("id").intValue(), false);
    }

    /** All, those in the trash among them. */
    public Stream<ObjectNode> all() {
        return products.values().stream();
    }

    /** How many were made since the start, deleted ones among them. */
    public int creations() {
        return creations;
    }

    boolean hasSlug(String slug) {
        return all().filter(product -> !isTrash(product))
                .anyMatch(product -> text(product, "slug").equals(slug));
    }

    private ObjectNode saved(ObjectNode product) {
        product.put("date_modified", shop.now()).put("date_modified_gmt", shop.nowGmt());
        String slug = text(product, "slug").replace(TRASHED, "");
        boolean visible = !List.of("draft", "pending", "auto-draft").contains(text(product, "status"));
        if (visible && slug.isEmpty()) {
            slug = shop.unusedSlug(WordPressText.slug(text(product, "name")));
        }
        product.put("slug", isTrash(product) && !slug.isEmpty() ? slug + TRASHED : slug);
        int id = product.get("id").intValue();
        product.put(
                "permalink", visible && !isTrash(product) ? "/product/" + slug + "/" : "/?post_type=product&p=" + id);
        return product;
    }

    private void requireFree(String sku, int but) {
        if (sku.isEmpty()) {
            return;
        }
        String collated = WordPressText.collated(sku);
        Stream<Integer> owners = all().filter(product -> !isTrash(product))
                .filter(product -> WordPressText.collated(text(product, "sku")).equals(collated))
                .map(product -> product.get("id").intValue());
        Stream<Integer> holders = heldSkus.entrySet().stream()
                .filter(held -> WordPressText.collated(held.getValue()).equals(collated))
                .map(Map.Entry::getKey);
        Optional<Integer> holder =
                Stream.concat(owners, holders).filter(id -> id != but).findFirst();
        if (holder.isPresent()) {
            throw ShopException.duplicateSku(holder.get(), sku);
        }
    }

    private void requireNotTrashed(String sku) {
        if (!sku.isEmpty()
                && all().anyMatch(product ->
                        WordPressText.collated(text(product, "sku")).equals(WordPressText.collated(sku)))) {
            throw new ShopException(
                    400,
                    "woocommerce_rest_product_not_created",
                    "The product with SKU (%s) you are trying to insert is already present in the lookup table"
                            .formatted(sku));
        }
    }

    private ObjectNode require(int id) {
        ObjectNode product = products.get(id);
        if (product == null) {
            throw ShopException.invalidProduct(404);
        }
        return product;
    }

    private static boolean hasStatus(ObjectNode product, String wanted) {
        boolean all = wanted.isEmpty() || wanted.equals("any");
        return all ? !isTrash(product) : text(product, "status").equals(wanted);
    }

    /** A list with commas; an empty one asks for nothing, and so does 0. */
    private static boolean hasSku(ObjectNode product, String wanted) {
        if (wanted.isEmpty() || wanted.equals("0")) {
            return true;
        }
        String own = WordPressText.collated(text(product, "sku"));
        return WordPressText.collated(wanted).equals(own)
                || Stream.of(wanted.split(",", -1)).map(WordPressText::collated).anyMatch(own::equals);
    }

    static boolean isTrash(ObjectNode product) {
        return text(product, "status").equals(TRASH);
    }

    static String text(ObjectNode product, String field) {
        return product.path(field).asString("");
    }

    private static ObjectNode template() {
        try (InputStream json = Objects.requireNonNull(
                ShopProducts.class.getResourceAsStream("/shop-product.json"), "shop-product.json")) {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
