package dev.rekap.shop.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import dev.rekap.shop.DeathPoint;
import dev.rekap.shop.ShopAnswer;
import dev.rekap.shop.ShopApi;
import dev.rekap.shop.ShopCall;
import dev.rekap.shop.ShopFault;
import dev.rekap.shop.ShopFaults;
import dev.rekap.shop.ShopSettings;
import dev.rekap.shop.ShopState;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code /wp-json/…}: lets a call meet its fault, or answers it. */
final class ApiHandler implements HttpHandler {

    private static final String PREFIX = "/wp-json";
    private static final String JSON = "application/json; charset=UTF-8";

    private final ShopState shop;
    private final ShopApi api;
    private final ShopFaults faults;
    private final boolean basicOverHttp;

    ApiHandler(ShopState shop, ShopApi api, ShopFaults faults, boolean basicOverHttp) {
        this.shop = shop;
        this.api = api;
        this.faults = faults;
        this.basicOverHttp = basicOverHttp;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            ShopCall call = read(exchange);
            synchronized (shop) {
                shop.requested(call.method() + " " + call.path());
                if (!shop.settings().permalinks()) {
                    HttpReplies.html(exchange, 404, "Page not found");
                    return;
                }
            }
            Optional<ShopFault> fault = faults.take(call.method(), call.path());
            if (fault.isPresent()) {
                new Misbehaviour(exchange, fault.get(), death -> answer(call, death)).play(shop, call);
            } else {
                write(exchange, answer(call, DeathPoint.NEVER), "");
            }
        }
    }

    private ShopAnswer answer(ShopCall call, DeathPoint death) {
        synchronized (shop) {
            return api.answer(call, death);
        }
    }

    static void write(HttpExchange exchange, ShopAnswer answer, String before) throws IOException {
        answer.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
        HttpReplies.send(exchange, answer.status(), JSON, (before + answer.body()).getBytes(UTF_8));
    }

    private ShopCall read(HttpExchange exchange) throws IOException {
        URI uri = exchange.getRequestURI();
        Headers headers = exchange.getRequestHeaders();
        String[] credentials = credentials(headers.getFirst("Authorization"));
        return new ShopCall(
                exchange.getRequestMethod(),
                uri.getPath().substring(PREFIX.length()).replaceAll("/$", ""),
                parameters(uri.getRawQuery()),
                credentials[0],
                credentials[1],
                text(headers.getFirst("Content-Type")),
                text(headers.getFirst("Content-Disposition")),
                ByteBuffer.wrap(exchange.getRequestBody().readAllBytes()).asReadOnlyBuffer());
    }

    /** Name and password; both empty where there are none, or where they do not count. */
    private String[] credentials(String header) {
        String[] none = {"", ""};
        if (header == null || !basicOverHttp || !header.startsWith("Basic ")) {
            return none;
        }
        try {
            String pair = new String(
                    Base64.getDecoder()
                            .decode(header.substring("Basic ".length()).strip()),
                    UTF_8);
            int colon = pair.indexOf(':');
            return colon < 0 ? none : new String[] {pair.substring(0, colon), pair.substring(colon + 1)};
        } catch (IllegalArgumentException _) {
            return none;
        }
    }

    private static Map<String, String> parameters(String query) {
        Map<String, String> parameters = new HashMap<>();
        if (query != null) {
            Stream.of(query.split("&", -1)).forEach(pair -> {
                int equals = pair.indexOf('=');
                String name = equals < 0 ? pair : pair.substring(0, equals);
                parameters.put(
                        URLDecoder.decode(name, UTF_8),
                        equals < 0 ? "" : URLDecoder.decode(pair.substring(equals + 1), UTF_8));
            });
        }
        return parameters;
    }

    private static String text(String header) {
        return header == null ? "" : header;
    }

    /** The same shop, with its stock option off for one call. */
    static ShopSettings withoutStock(ShopSettings settings) {
        return new ShopSettings(false, settings.permalinks(), settings.rights(), settings.applicationPassword());
    }
}
