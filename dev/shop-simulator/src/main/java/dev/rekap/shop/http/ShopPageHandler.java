package dev.rekap.shop.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.rekap.shop.ShopState;
import dev.rekap.shop.StoredMedium;
import java.io.IOException;
import java.util.Optional;

/** The page that shows the shop, and the pictures in it. */
final class ShopPageHandler implements HttpHandler {

    private static final String UPLOADS = "/wp-content/uploads/";

    private final ShopState shop;

    ShopPageHandler(ShopState shop) {
        this.shop = shop;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            exchange.getRequestBody().readAllBytes();
            if (!LocalCallers.allow(exchange)) {
                HttpReplies.html(exchange, 403, "For callers of this machine only");
            } else if (path.startsWith(UPLOADS)) {
                picture(exchange, path.substring(UPLOADS.length()));
            } else if (path.equals("/") || path.startsWith("/product/")) {
                exchange.getResponseHeaders()
                        .set(
                                "Content-Security-Policy",
                                "default-src 'none'; img-src 'self'; style-src 'unsafe-inline'");
                exchange.getResponseHeaders().set("Cache-Control", "no-store");
                String page;
                synchronized (shop) {
                    page = ShopPage.of(shop);
                }
                HttpReplies.send(exchange, 200, "text/html; charset=UTF-8", page.getBytes(UTF_8));
            } else {
                HttpReplies.html(exchange, 404, "Page not found");
            }
        }
    }

    private void picture(HttpExchange exchange, String name) throws IOException {
        Optional<StoredMedium> found;
        synchronized (shop) {
            found = shop.media().file(name);
        }
        if (found.isEmpty()) {
            HttpReplies.html(exchange, 404, "Page not found");
            return;
        }
        byte[] content = new byte[found.get().content().remaining()];
        found.get().content().duplicate().get(content);
        HttpReplies.send(exchange, 200, found.get().type(), content);
    }
}
