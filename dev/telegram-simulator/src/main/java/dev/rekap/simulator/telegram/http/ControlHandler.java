package dev.rekap.simulator.telegram.http;

import dev.rekap.simulator.telegram.BotFile;
import dev.rekap.simulator.telegram.Post;
import dev.rekap.simulator.telegram.SimulatorState;
import dev.rekap.simulator.telegram.api.BotApiException;
import dev.rekap.simulator.telegram.control.ControlApi;
import dev.rekap.simulator.telegram.control.ControlRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.core.JacksonException;

/** {@code /sim/…}: the control API, and the files of messages. */
final class ControlHandler extends Handler.Abstract {
    private static final Pattern FILE = Pattern.compile("/sim/chats/(-?\\d{1,18})/messages/(\\d{1,18})/file");

    private final SimulatorState simulator;
    private final ControlApi control;

    ControlHandler(SimulatorState simulator) {
        this.simulator = simulator;
        this.control = new ControlApi(simulator);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback)
            throws IOException, InterruptedException {
        String path = Request.getPathInContext(request);
        if (!path.startsWith("/sim/")) {
            return false;
        }
        response.getHeaders().put(HttpHeader.CACHE_CONTROL, "no-store");
        response.getHeaders().put("X-Content-Type-Options", "nosniff");
        Matcher file = FILE.matcher(path);
        try {
            if (file.matches()) {
                sendFile(Long.parseLong(file.group(1)), Long.parseLong(file.group(2)), request, response, callback);
            } else {
                Connections.write(
                        request, response, callback, HttpReply.json(200, control.answer(control(request, path))));
            }
        } catch (BotApiException refusal) {
            Connections.write(request, response, callback, HttpReply.refused(refusal));
        } catch (JacksonException e) {
            HttpReply refused = HttpReply.refused(BotApiException.badRequest("a field holds what it should not"));
            Connections.write(request, response, callback, refused);
        }
        return true;
    }

    private static ControlRequest control(Request request, String path) {
        Map<String, String> query = new HashMap<>();
        Request.extractQueryParameters(request).forEach(field -> query.put(field.getName(), field.getValue()));
        List<String> pieces = Arrays.asList(path.substring("/sim/".length()).split("/", -1));
        return new ControlRequest(request.getMethod(), pieces, query, Content.Source.asInputStream(request));
    }

    private void sendFile(long chat, long message, Request request, Response response, Callback callback)
            throws IOException {
        Optional<BotFile> file = simulator
                .monitor()
                .alone(() ->
                        simulator.chat(chat).flatMap(one -> one.post(message)).flatMap(Post::file));
        Path bytes = file.flatMap(one -> one.content().bytes()).orElseThrow(BotApiException::notFound);
        String name =
                URLEncoder.encode(file.get().name(), StandardCharsets.UTF_8).replace("+", "%20");
        // Never a type that a browser would show: it comes from a stranger.
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/octet-stream");
        response.getHeaders().put("Content-Disposition", "attachment; filename*=UTF-8''" + name);
        FileSender.send(request, response, callback, bytes, -1);
    }
}
