package dev.rekap.action.woocommerce;

import dev.rekap.action.Action;
import dev.rekap.blob.BlobStore;
import java.time.Clock;
import java.util.List;

/** A shop with all that is done in it. */
public final class WooCommerce implements AutoCloseable {

    private final ShopClient client;
    private final List<Action> actions;

    public WooCommerce(ShopAccount account, BlobStore blobs, ShopCallListener listener, Clock clock) {
        client = new ShopClient(account, listener);
        ShopCatalog catalog = new ShopCatalog(client);
        actions = List.of(
                new DraftAction(client, catalog, new ShopPictures(client, blobs), clock),
                new UpdateAction(client, catalog, clock));
    }

    public List<Action> actions() {
        return actions;
    }

    /** Looks whether the shop can be worked with. */
    public List<ShopFinding> check() throws InterruptedException {
        return new ShopCheck(client).run();
    }

    @Override
    public void close() {
        client.close();
    }
}
