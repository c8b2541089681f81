package dev.rekap.simulator.telegram.http;

import dev.rekap.simulator.telegram.Fault;
import dev.rekap.simulator.telegram.Refusal;
import dev.rekap.simulator.telegram.World;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** {@code /file/bot<token>/<file_path>}: what people sent, for the bot. Faults for it are ordered as {@code download}. */
final class DownloadHandler extends Handler.Abstract {
    private static final String METHOD = "download";

    private final World world;

    DownloadHandler(World world) {
        this.world = world;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback)
            throws IOException, InterruptedException {
        String path = Request.getPathInContext(request);
        if (!path.startsWith("/file/bot")) {
            return false;
        }
        String rest = path.substring("/file/bot".length());
        int slash = rest.indexOf('/');
        if (slash < 0 || !rest.substring(0, slash).equals(world.token())) {
            Connections.write(request, response, callback, Reply.refused(Refusal.unauthorized()));
            return true;
        }
        String place = rest.substring(slash + 1);
        Optional<Fault> fault = world.monitor().alone(() -> {
            world.journal().called(METHOD);
            return world.faults().take(METHOD, world.files().chatOfPath(place));
        });
        Optional<Path> file = world.monitor()
                .alone(() -> world.files()
                        .linked(place)
                        .flatMap(found -> found.content().bytes()));
        if (fault.isPresent()) {
            misbehave(fault.get(), file, request, response, callback);
        } else {
            send(file, -1, request, response, callback);
        }
        return true;
    }

    private void misbehave(Fault fault, Optional<Path> file, Request request, Response response, Callback callback)
            throws IOException, InterruptedException {
        Refusal refusal = Refusal.of(fault.status(), fault.description(), fault.retryAfter());
        switch (fault.kind()) {
            case ERROR -> Connections.write(request, response, callback, Reply.refused(refusal));
            case HTML -> Connections.write(request, response, callback, Reply.html(fault.status()));
            case ERROR_IN_OK -> Connections.write(request, response, callback, Reply.json(200, refusal.body()));
            case GARBAGE -> Connections.write(request, response, callback, Reply.garbage());
            case SLOW -> {
                Thread.sleep(Duration.ofMillis(fault.delayMillis()));
                send(file, -1, request, response, callback);
            }
            case HANG -> {
                world.faults().hang(world.monitor());
                Connections.cut(request, callback);
            }
            case CUT ->
                send(file, fault.afterBytes() < 0 ? half(file) : fault.afterBytes(), request, response, callback);
            case LOST -> Connections.cut(request, callback);
        }
    }

    private static long half(Optional<Path> file) {
        return file.map(path -> path.toFile().length() / 2).orElse(0L);
    }

    private static void send(Optional<Path> file, long most, Request request, Response response, Callback callback)
            throws IOException {
        if (file.isEmpty()) {
            Connections.write(request, response, callback, Reply.refused(Refusal.notFound()));
            return;
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/octet-stream");
        FileSender.send(request, response, callback, file.get(), most);
    }
}
