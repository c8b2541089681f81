package dev.rekap.simulator.telegram.http;

import dev.rekap.simulator.telegram.SimulatorState;
import dev.rekap.simulator.telegram.api.BotApiException;
import dev.rekap.simulator.telegram.behaviour.InjectedFault;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** {@code /file/bot<token>/<file_path>}: what people sent, for the bot. InjectedFaults for it are ordered as {@code download}. */
final class DownloadHandler extends Handler.Abstract {
    private static final String METHOD = "download";

    private final SimulatorState simulator;

    DownloadHandler(SimulatorState simulator) {
        this.simulator = simulator;
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
        if (slash < 0 || !rest.substring(0, slash).equals(simulator.token())) {
            Connections.write(request, response, callback, HttpReply.refused(BotApiException.unauthorized()));
            return true;
        }
        String place = rest.substring(slash + 1);
        Optional<InjectedFault> fault = simulator.monitor().alone(() -> {
            simulator.journal().called(METHOD);
            return simulator.faults().take(METHOD, simulator.files().chatOfPath(place));
        });
        Optional<Path> file = simulator
                .monitor()
                .alone(() -> simulator
                        .files()
                        .linked(place)
                        .flatMap(found -> found.content().bytes()));
        if (fault.isPresent()) {
            misbehave(fault.get(), file, request, response, callback);
        } else {
            send(file, -1, request, response, callback);
        }
        return true;
    }

    private void misbehave(
            InjectedFault fault, Optional<Path> file, Request request, Response response, Callback callback)
            throws IOException, InterruptedException {
        BotApiException refusal = BotApiException.of(fault.status(), fault.description(), fault.retryAfter());
        switch (fault.kind()) {
            case ERROR -> Connections.write(request, response, callback, HttpReply.refused(refusal));
            case HTML -> Connections.write(request, response, callback, HttpReply.html(fault.status()));
            case ERROR_IN_OK -> Connections.write(request, response, callback, HttpReply.json(200, refusal.body()));
            case GARBAGE -> Connections.write(request, response, callback, HttpReply.garbage());
            case SLOW -> {
                Thread.sleep(Duration.ofMillis(fault.delayMillis()));
                send(file, -1, request, response, callback);
            }
            case HANG -> {
                simulator.faults().hang(simulator.monitor());
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
            Connections.write(request, response, callback, HttpReply.refused(BotApiException.notFound()));
            return;
        }
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/octet-stream");
        FileSender.send(request, response, callback, file.get(), most);
    }
}
