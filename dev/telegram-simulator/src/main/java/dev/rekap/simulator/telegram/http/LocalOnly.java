package dev.rekap.simulator.telegram.http;

import dev.rekap.simulator.telegram.api.BotApiException;
import java.io.IOException;
import java.util.Set;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses what a stranger's web page could send through a browser of this machine.
 *
 * <p>A foreign {@code Host} means DNS rebinding, a foreign {@code Origin} a request across sites. Only the page itself may be
 * reached by a link from elsewhere. The Bot API has its token.
 */
final class LocalOnly extends Handler.Abstract {
    private static final Set<String> HOSTS = Set.of("127.0.0.1", "localhost", "[::1]");

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        String path = Request.getPathInContext(request);
        if (path.startsWith("/bot") || path.startsWith("/file/") || isHome(request, path.startsWith("/sim/"))) {
            return false;
        }
        Connections.write(
                request,
                response,
                callback,
                HttpReply.refused(BotApiException.forbidden("this page and its API are for this machine only")));
        return true;
    }

    private static boolean isHome(Request request, boolean control) {
        String host = request.getHeaders().get(HttpHeader.HOST);
        if (host == null || !HOSTS.contains(host.replaceFirst(":\\d+$", ""))) {
            return false;
        }
        String origin = request.getHeaders().get(HttpHeader.ORIGIN);
        if (origin != null && !origin.equals("http://" + host)) {
            return false;
        }
        String site = request.getHeaders().get("Sec-Fetch-Site");
        return !control || site == null || site.equals("same-origin") || site.equals("none");
    }
}
