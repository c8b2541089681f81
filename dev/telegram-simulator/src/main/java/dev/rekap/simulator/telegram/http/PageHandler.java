package dev.rekap.simulator.telegram.http;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** The page, on which a person chats with the bot. */
final class PageHandler extends Handler.Abstract {
    private static final Map<String, String> FILES = Map.of(
            "/", "index.html",
            "/page.css", "page.css",
            "/page.js", "page.js",
            "/api.js", "api.js",
            "/bubbles.js", "bubbles.js",
            "/texts.js", "texts.js",
            "/icon.svg", "icon.svg",
            "/clip.svg", "clip.svg",
            "/sheet.svg", "sheet.svg",
            "/sound.svg", "sound.svg");
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self';"
            + " img-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws IOException {
        String name = FILES.get(Request.getPathInContext(request));
        if (name == null || !request.getMethod().equals("GET")) {
            return false;
        }
        response.getHeaders().put("Content-Security-Policy", POLICY);
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        response.getHeaders().put("Referrer-Policy", "no-referrer");
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        try (InputStream file = PageHandler.class.getResourceAsStream("/telegram-page/" + name)) {
            if (file == null) {
                return false;
            }
            ByteBuffer bytes = ByteBuffer.wrap(file.readAllBytes());
            Connections.write(request, response, callback, new HttpReply(200, type(name), bytes, HttpReply.Fate.WHOLE));
        }
        return true;
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "css" -> "text/css; charset=utf-8";
            case "svg" -> "image/svg+xml";
            default -> "text/javascript; charset=utf-8";
        };
    }
}
