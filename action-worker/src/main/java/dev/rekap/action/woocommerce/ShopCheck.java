package dev.rekap.action.woocommerce;

import dev.rekap.action.woocommerce.ShopCallException.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks at a shop as a worker starts, and says in words what is wrong. Changes nothing. */
final class ShopCheck {

    /** Has no product: a change of it is refused, by a key that may not write in other words than by one that may. */
    private static final String NO_PRODUCT = "products/2147483647";

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;

    private final ShopClient client;

    ShopCheck(ShopClient client) {
        this.client = client;
    }

    List<ShopFinding> run() throws InterruptedException {
        Optional<ShopFinding> unreadable = products();
        if (unreadable.isPresent()) {
            return List.of(unreadable.get());
        }
        List<ShopFinding> findings = new ArrayList<>();
        writing().ifPresent(findings::add);
        stock().ifPresent(findings::add);
        media().ifPresent(findings::add);
        return findings;
    }

    private Optional<ShopFinding> products() throws InterruptedException {
        try {
            client.get("products", Map.of("per_page", "1", "_fields", "id"));
            return Optional.empty();
        } catch (ShopCallException e) {
            return Optional.of(new ShopFinding(true, reason(e)));
        }
    }

    private static String reason(ShopCallException e) {
        if (e.status() == UNAUTHORIZED) {
            return "The shop refuses the key: look at REKAP_SHOP_KEY and REKAP_SHOP_SECRET (WooCommerce, Settings, Advanced, REST API)."
                    + " A server that drops the Authorization header looks the same";
        }
        if (e.status() == FORBIDDEN) {
            return "The key's user may not see products: the key must be one of an administrator or shop manager";
        }
        if (e.code().equals("rest_no_route")) {
            return "There is a WordPress, but no WooCommerce in it: switch the plugin on";
        }
        if (e.kind() == Kind.NOT_SENT) {
            return "The shop cannot be reached (%s): look at REKAP_SHOP_URL, its certificate and the network"
                    .formatted(e.getMessage());
        }
        if (e.status() >= 300 && e.status() < 400) {
            return "The shop redirects: set REKAP_SHOP_URL to the address that it redirects to, and permalinks to anything but \"Plain\"";
        }
        if (e.status() == 404 || e.status() == 200) {
            return "There is no REST API at this address: set permalinks to anything but \"Plain\" (Settings, Permalinks), and look at"
                    + " REKAP_SHOP_URL";
        }
        return "The shop does not answer as it should (%s)".formatted(e.getMessage());
    }

    private Optional<ShopFinding> writing() throws InterruptedException {
        try {
            client.write("PUT", NO_PRODUCT, ShopClient.object());
            return Optional.empty();
        } catch (ShopCallException e) {
            boolean mayNot = e.status() == UNAUTHORIZED || e.status() == FORBIDDEN;
            return mayNot
                    ? Optional.of(new ShopFinding(true, "The key may only read: give it the permission \"Read/Write\""))
                    : Optional.empty();
        }
    }

    private Optional<ShopFinding> stock() throws InterruptedException {
        try {
            String value = client.get("settings/products/woocommerce_manage_stock", Map.of())
                    .path("value")
                    .asString("");
            return value.equals("no")
                    ? Optional.of(
                            new ShopFinding(
                                    false,
                                    "The shop does not count stock: quantities are left out (WooCommerce, Settings, Products, Inventory)"))
                    : Optional.empty();
        } catch (ShopCallException e) {
            return Optional.of(
                    new ShopFinding(false, "Not known whether the shop counts stock (%s)".formatted(e.getMessage())));
        }
    }

    private Optional<ShopFinding> media() throws InterruptedException {
        if (!client.account().hasMedia()) {
            return Optional.of(new ShopFinding(
                    false, "No application password (REKAP_SHOP_USER, REKAP_SHOP_PASSWORD): pictures are left out"));
        }
        try {
            client.getWordPress("users/me", Map.of("_fields", "id"));
            return Optional.empty();
        } catch (ShopCallException e) {
            return Optional.of(new ShopFinding(
                    false,
                    "WordPress refuses the application password (%s): pictures are left out"
                            .formatted(e.getMessage())));
        }
    }
}
