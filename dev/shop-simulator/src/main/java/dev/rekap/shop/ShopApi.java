package dev.rekap.shop;

import dev.rekap.shop.ShopProducts.ShopQuery;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The two APIs: {@code wc/v3} and {@code wp/v2}, as far as a client that sells needs them. */
public final class ShopApi {

    private static final JsonMapper JSON = new JsonMapper();
    private static final String WOO = "/wc/v3/";
    private static final String PRODUCTS = "/wc/v3/products";
    private static final String MEDIA = "/wp/v2/media";
    private static final int MOST_A_PAGE = 100;
    private static final int A_PAGE = 10;
    private static final int MOST = 99_999_999;
    private static final Set<String> LISTED =
            Set.of("", "any", "draft", "pending", "private", "publish", "future", "trash");
    private static final Set<String> ORDERS = Set.of(
            "", "date", "id", "include", "title", "slug", "modified", "menu_order", "price", "popularity", "rating");

    private final ShopState shop;
    private final ShopAccess access;

    public ShopApi(ShopState shop, ShopKeys keys) {
        this.shop = shop;
        this.access = new ShopAccess(keys);
    }

    /** Answers a call; whoever calls holds the shop's monitor. */
    public ShopAnswer answer(ShopCall call, DeathPoint death) {
        try {
            ShopAnswer answer = call.path().startsWith(WOO) ? woo(call, death) : wordPress(call);
            return new ShopAnswer(answer.status(), limited(answer.body(), call.parameter("_fields")), answer.headers());
        } catch (ShopException refusal) {
            return ShopAnswer.refused(refusal);
        }
    }

    private ShopAnswer woo(ShopCall call, DeathPoint death) {
        access.requireWoo(call.user(), call.password(), call.writes(), shop.settings());
        String path = call.path();
        if (path.equals(PRODUCTS + "/categories") || path.equals(PRODUCTS + "/tags")) {
            return terms(call);
        }
        if (path.equals(PRODUCTS)) {
            return switch (call.method()) {
                case "GET" -> products(call);
                case "POST" -> ShopAnswer.created(shop.products().create(call.json(), death), "/wp-json" + PRODUCTS);
                default -> throw ShopCall.noRoute();
            };
        }
        if (path.startsWith(PRODUCTS + "/")) {
            return product(call);
        }
        return switch (path.substring(WOO.length())) {
            case "settings/products/woocommerce_manage_stock" ->
                setting("woocommerce_manage_stock", shop.settings().managesStock() ? "yes" : "no");
            case "settings/general/woocommerce_currency" -> setting("woocommerce_currency", "IDR");
            case "system_status" -> {
                ObjectNode status = JSON.createObjectNode();
                status.putObject("environment").put("version", "10.5.0").put("wp_version", "6.9.7");
                yield ShopAnswer.ok(status);
            }
            default -> throw ShopCall.noRoute();
        };
    }

    private static ShopAnswer setting(String id, String value) {
        return ShopAnswer.ok(JSON.createObjectNode().put("id", id).put("value", value));
    }

    private ShopAnswer product(ShopCall call) {
        int id = call.id();
        return ShopAnswer.ok(
                switch (call.method()) {
                    case "GET" -> shown(shop.products().get(id), call);
                    case "PUT", "POST", "PATCH" -> shop.products().update(id, call.json());
                    case "DELETE" -> shop.products().delete(id, call.force());
                    default -> throw ShopCall.noRoute();
                });
    }

    /** Descriptions are rendered unless the call says that it edits. */
    private static ObjectNode shown(ObjectNode product, ShopCall call) {
        if (call.parameter("context").equals("edit")) {
            return product;
        }
        ObjectNode rendered = product.deepCopy();
        for (String field : List.of("description", "short_description")) {
            rendered.put(field, WordPressText.rendered(product.get(field).asString()));
        }
        return rendered;
    }

    private ShopAnswer products(ShopCall call) {
        if (!LISTED.contains(call.parameter("status"))) {
            throw ShopException.invalid(
                    "status", "status is not one of any, future, trash, draft, pending, private, and publish.");
        }
        if (!ORDERS.contains(call.parameter("orderby"))) {
            throw ShopException.invalid("orderby", "orderby is not one of its orders.");
        }
        List<Integer> include = Stream.of(call.parameter("include").split(",", -1))
                .filter(id -> id.matches("\\d{1,8}"))
                .map(Integer::valueOf)
                .toList();
        ShopQuery query = new ShopQuery(
                call.parameter("status"),
                call.parameter("sku"),
                call.parameter("search"),
                call.parameter("slug"),
                include,
                call.parameter("orderby"),
                call.parameter("order").equals("asc"));
        return page(
                call,
                shop.products().list(query).stream()
                        .map(product -> shown(product, call))
                        .toList());
    }

    private ShopAnswer terms(ShopCall call) {
        ShopTermsApi terms = shop.terms(call.path().substring(call.path().lastIndexOf('/') + 1));
        return call.method().equals("POST")
                ? ShopAnswer.created(terms.create(call.json()), "/wp-json" + call.path())
                : page(call, terms.list(call.parameter("search")));
    }

    private ShopAnswer wordPress(ShopCall call) {
        if (!call.path().isEmpty() && !call.path().startsWith("/wp/v2/")) {
            throw ShopCall.noRoute();
        }
        boolean open = !call.writes() && !call.path().equals("/wp/v2/users/me");
        access.requireWordPress(call.user(), call.password(), open, shop.settings());
        if (call.path().isEmpty()) {
            return ShopAnswer.ok(index());
        }
        if (call.path().equals("/wp/v2/users/me")) {
            return ShopAnswer.ok(JSON.createObjectNode().put("id", 1).put("name", call.user()));
        }
        if (call.path().equals(MEDIA)) {
            return call.method().equals("POST")
                    ? ShopAnswer.created(
                            shop.media().upload(call.content(), call.disposition(), call.type()), "/wp-json" + MEDIA)
                    : page(
                            call,
                            shop.media()
                                    .list(call.parameter("slug"), call.parameter("search"))
                                    .toList());
        }
        if (!call.path().startsWith(MEDIA + "/")) {
            throw ShopCall.noRoute();
        }
        return ShopAnswer.ok(
                switch (call.method()) {
                    case "GET" -> shop.media().get(call.id());
                    case "DELETE" -> shop.media().delete(call.id(), call.force());
                    default -> throw ShopCall.noRoute();
                });
    }

    private static ObjectNode index() {
        ObjectNode index = JSON.createObjectNode().put("name", "Toko Simulasi");
        index.putArray("namespaces").add("wc/v3").add("wp/v2");
        return index;
    }

    private static ShopAnswer page(ShopCall call, List<ObjectNode> all) {
        int size = call.number("per_page", A_PAGE, 1, MOST_A_PAGE);
        int page = call.number("page", 1, 1, MOST);
        ArrayNode list = JSON.createArrayNode();
        all.stream().skip((long) (page - 1) * size).limit(size).forEach(list::add);
        int pages = (all.size() + size - 1) / size;
        return new ShopAnswer(
                200, list, Map.of("X-WP-Total", String.valueOf(all.size()), "X-WP-TotalPages", String.valueOf(pages)));
    }

    /** Only the fields that were asked for. */
    private static JsonNode limited(JsonNode body, String fields) {
        if (fields.isEmpty()) {
            return body;
        }
        Set<String> wanted = Set.of(Stream.of(fields.split(",", -1))
                .map(field -> field.replaceAll("\\..*", ""))
                .distinct()
                .toArray(String[]::new));
        if (body instanceof ArrayNode list) {
            ArrayNode shorter = JSON.createArrayNode();
            list.forEach(entry -> shorter.add(limited(entry, fields)));
            return shorter;
        }
        return Optional.of(body.deepCopy())
                .filter(ObjectNode.class::isInstance)
                .map(ObjectNode.class::cast)
                .map(object -> (JsonNode) object.retain(wanted))
                .orElse(body);
    }
}
