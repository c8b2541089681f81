package dev.rekap.action.woocommerce;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.rekap.action.Action;
import dev.rekap.blob.BlobContent;
import dev.rekap.blob.memory.MemoryBlobStore;
import dev.rekap.contracts.Secret;
import dev.rekap.contracts.decisions.ActionRequested;
import dev.rekap.shop.DeathPoint;
import dev.rekap.shop.ShopFault;
import dev.rekap.shop.ShopKeys;
import dev.rekap.shop.http.ShopServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A simulated shop with one client. */
final class ShopFixture implements AutoCloseable {

    static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final String PNG = "\u0089PNG\r\n\u001a\n";

    final ShopServer server;
    final WooCommerce woo;
    private final MemoryBlobStore blobs = new MemoryBlobStore();

    ShopFixture() {
        this("abcd efgh ijkl mnop");
    }

    /** With an application password of one's own; none is empty. */
    ShopFixture(String password) {
        try {
            server = ShopServer.start(ShopKeys.FOR_TESTS, 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        woo = shop(URI.create(server.url()), ShopKeys.FOR_TESTS.secret(), password);
    }

    WooCommerce shop(URI url, String secret, String password) {
        ShopAccount account = new ShopAccount(
                url,
                new Secret(ShopKeys.FOR_TESTS.key()),
                new Secret(secret),
                password.isEmpty() ? "" : ShopKeys.FOR_TESTS.user(),
                new Secret(password),
                DEADLINE);
        return new WooCommerce(account, blobs, (_, _, _) -> {}, Clock.systemUTC());
    }

    Action action(String kind) {
        return woo.actions().stream()
                .filter(action -> action.kind().equals(kind))
                .findFirst()
                .orElseThrow();
    }

    void fault(ShopFault.Kind kind, String method, String path) {
        server.faults().add(ShopFault.once(kind, method, path));
    }

    /** Stores the pictures of a request as they were sent. */
    void store(ActionRequested request) {
        request.pictures()
                .forEach(part -> blobs.put(
                        part.blob(), BlobContent.of((PNG + part.number()).getBytes(ISO_8859_1), "image/png")));
    }

    /** Makes a product as its owner would. */
    int product(String json) {
        synchronized (server.shop()) {
            return server.shop()
                    .products()
                    .create(JsonMapper.shared().readTree(json), DeathPoint.NEVER)
                    .get("id")
                    .intValue();
        }
    }

    /** Changes a product as its owner would. */
    void change(int id, String json) {
        synchronized (server.shop()) {
            server.shop().products().update(id, JsonMapper.shared().readTree(json));
        }
    }

    JsonNode json(int id) {
        synchronized (server.shop()) {
            return server.shop().products().get(id).deepCopy();
        }
    }

    void alone(Runnable work) {
        synchronized (server.shop()) {
            work.run();
        }
    }

    /** Products of an action, wherever they are, the half-made ones among them. */
    List<ObjectNode> products() {
        synchronized (server.shop()) {
            return server.shop().products().all().map(ObjectNode::deepCopy).toList();
        }
    }

    int media() {
        synchronized (server.shop()) {
            return server.shop().media().size();
        }
    }

    /** All but dates, which change without a change of content. */
    String world() {
        StringBuilder world = new StringBuilder();
        Consumer<ObjectNode> add = product -> {
            product.remove(List.of("date_modified", "date_modified_gmt"));
            world.append(product).append('\n');
        };
        products().forEach(add);
        return world.append(media()).toString();
    }

    @Override
    public void close() {
        woo.close();
        server.close();
    }
}
