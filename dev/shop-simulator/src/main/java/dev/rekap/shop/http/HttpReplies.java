package dev.rekap.shop.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;

/** Writes answers, also those that get lost on the way. */
final class HttpReplies {

    /** Says that no body follows. */
    private static final int NO_BODY = -1;

    private HttpReplies() {}

    static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, body.length == 0 ? NO_BODY : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
        exchange.close();
    }

    static void html(HttpExchange exchange, int status, String title) throws IOException {
        String page = "<!DOCTYPE html>\n<html><head><title>%1$s</title></head><body><h1>%1$s</h1></body></html>\n"
                .formatted(title);
        send(exchange, status, "text/html; charset=UTF-8", page.getBytes(UTF_8));
    }

    /** Ends the connection without an answer, as if a cable broke: an exchange that is closed before its answer does that. */
    static void cut(HttpExchange exchange) {
        exchange.close();
    }
}
