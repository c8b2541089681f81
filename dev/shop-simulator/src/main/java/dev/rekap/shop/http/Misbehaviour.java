package dev.rekap.shop.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import dev.rekap.shop.DeathPoint;
import dev.rekap.shop.ShopAnswer;
import dev.rekap.shop.ShopCall;
import dev.rekap.shop.ShopFault;
import dev.rekap.shop.ShopSettings;
import dev.rekap.shop.ShopState;
import java.io.IOException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Plays one fault to one request.
 *
 * @param doing answers the request as the shop would
 */
record Misbehaviour(HttpExchange exchange, ShopFault fault, Doing doing) {

    /** Answers the request as the shop would. */
    @FunctionalInterface
    interface Doing {
        ShopAnswer answer(DeathPoint death);
    }

    private static final String JSON = "application/json; charset=UTF-8";
    private static final String CRITICAL =
            "{\"code\":\"internal_server_error\",\"message\":\"<p>There has been a critical error on this website.</p>\","
                    + "\"data\":{\"status\":500}}";

    void play(ShopState shop, ShopCall call) throws IOException {
        if (fault.retryAfter() > 0) {
            exchange.getResponseHeaders().set("Retry-After", String.valueOf(fault.retryAfter()));
        }
        switch (fault.kind()) {
            case ERROR -> json(500, CRITICAL);
            case HTML_503 -> HttpReplies.html(exchange, 503, "Maintenance");
            case TOO_MANY_REQUESTS -> json(429, "{\"code\":\"too_many_requests\",\"message\":\"Slow down.\"}");
            case ERROR_AFTER -> after(DeathPoint.NEVER, 500, CRITICAL);
            case EXCEPTION_AFTER ->
                after(
                        DeathPoint.NEVER,
                        400,
                        "{\"code\":\"woocommerce_rest_product_not_created\",\"message\":\"boom\",\"data\":{\"status\":400}}");
            case EMPTY_AFTER -> {
                doing.answer(DeathPoint.NEVER);
                HttpReplies.send(exchange, 200, "text/html; charset=UTF-8", new byte[0]);
            }
            case SLOW_AFTER -> {
                ShopAnswer answer = doing.answer(DeathPoint.NEVER);
                sleep();
                ApiHandler.write(exchange, answer, "");
            }
            case CUT -> HttpReplies.cut(exchange);
            case CUT_AFTER -> {
                doing.answer(DeathPoint.NEVER);
                HttpReplies.cut(exchange);
            }
            case HALF_CREATED -> after(DeathPoint.FIRST_SAVE, 500, CRITICAL);
            case DUPLICATE_LOCK -> after(DeathPoint.SKU_TAKEN, 500, CRITICAL);
            case SKU_IN_TRASH -> {
                JsonNode body = new JsonMapper().readTree(call.content());
                synchronized (shop) {
                    shop.products().plantInTrash(body.path("sku").asString(""));
                }
                ApiHandler.write(exchange, doing.answer(DeathPoint.NEVER), "");
            }
            case STOCK_IGNORED -> ApiHandler.write(exchange, withoutStock(shop), "");
            case WRONG_KEYS ->
                json(
                        401,
                        "{\"code\":\"woocommerce_rest_cannot_view\",\"message\":\"Sorry, you cannot list resources.\","
                                + "\"data\":{\"status\":401}}");
            case WARNING ->
                ApiHandler.write(
                        exchange,
                        doing.answer(DeathPoint.NEVER),
                        "<br />\n<b>Warning</b>:  a notice from some plugin in <b>/site on line <b>14</b><br />\n");
            case REDIRECT -> {
                exchange.getResponseHeaders().set("Location", "http://127.0.0.1/wp-login.php");
                HttpReplies.send(exchange, 302, "text/html; charset=UTF-8", new byte[0]);
            }
        }
    }

    private ShopAnswer withoutStock(ShopState shop) {
        synchronized (shop) {
            ShopSettings before = shop.settings();
            shop.settings(ApiHandler.withoutStock(before));
            try {
                return doing.answer(DeathPoint.NEVER);
            } finally {
                shop.settings(before);
            }
        }
    }

    private void after(DeathPoint death, int status, String body) throws IOException {
        doing.answer(death);
        json(status, body);
    }

    private void json(int status, String body) throws IOException {
        HttpReplies.send(exchange, status, JSON, body.getBytes(UTF_8));
    }

    private void sleep() throws IOException {
        try {
            Thread.sleep(fault.delay());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("the shop closes", e);
        }
    }
}
