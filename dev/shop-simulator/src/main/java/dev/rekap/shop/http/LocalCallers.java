package dev.rekap.shop.http;

import com.sun.net.httpserver.HttpExchange;
import java.util.Set;

/**
 * Refuses what a stranger's web page could send through a browser of this machine: a foreign {@code Host} means DNS rebinding, a
 * foreign {@code Origin} a request across sites.
 */
final class LocalCallers {

    private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");

    private LocalCallers() {}

    static boolean allow(HttpExchange exchange) {
        String host = exchange.getRequestHeaders().getFirst("Host");
        String origin = exchange.getRequestHeaders().getFirst("Origin");
        return host != null
                && HOSTS.contains(host.replaceFirst(":\\d+$", ""))
                && (origin == null || origin.equals("http://" + host));
    }
}
