package dev.rekap.simulator.telegram.http;

import dev.rekap.simulator.telegram.SimulatorState;
import dev.rekap.simulator.telegram.api.BotApiException;
import dev.rekap.simulator.telegram.api.Json;
import dev.rekap.simulator.telegram.behaviour.InjectedFault;
import dev.rekap.simulator.telegram.methods.BotMethods;
import dev.rekap.simulator.telegram.methods.MethodCall;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import tools.jackson.core.JacksonException;

/** {@code /bot<token>/METHOD}. Counts the call, lets it meet a fault or a limit, and else does it. */
final class BotApiHandler extends Handler.Abstract {
    private static final int TOO_MANY_REQUESTS = 429;

    private final SimulatorState simulator;
    private final BotMethods methods;
    private final RequestReader reader;

    BotApiHandler(SimulatorState simulator) {
        this.simulator = simulator;
        this.methods = new BotMethods(simulator);
        this.reader = new RequestReader(simulator.files());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback)
            throws IOException, InterruptedException {
        String path = Request.getPathInContext(request);
        if (!path.startsWith("/bot")) {
            return false;
        }
        HttpReply reply;
        try {
            reply = answer(request, path.substring("/bot".length()), System.nanoTime());
        } catch (BotApiException refusal) {
            reply = HttpReply.refused(refusal);
        } catch (JacksonException e) {
            // A value of a kind that is not expected, such as an object in place of a text.
            reply = HttpReply.refused(BotApiException.badRequest("can't parse the parameters"));
        }
        Connections.write(request, response, callback, reply);
        return true;
    }

    private HttpReply answer(Request request, String path, long arrival) throws IOException, InterruptedException {
        int slash = path.indexOf('/');
        if (slash < 0) {
            throw BotApiException.notFound();
        }
        if (!path.substring(0, slash).equals(simulator.token())) {
            throw BotApiException.unauthorized();
        }
        String name = methods.name(path.substring(slash + 1)).orElseThrow(BotApiException::notFound);
        MethodCall call = reader.read(request, name);
        long chat = methods.chatOf(call);
        int early = simulator.monitor().alone(() -> {
            simulator.journal().called(name);
            return simulator.limits().arrive(name, chat, arrival, simulator.settings());
        });
        Optional<InjectedFault> fault =
                simulator.monitor().alone(() -> simulator.faults().take(name, chat));
        if (fault.isPresent()) {
            return misbehave(fault.get(), call, chat);
        }
        if (early > 0 && simulator.monitor().alone(() -> simulator.settings().enforceLimits())) {
            return refuse(BotApiException.tooManyRequests(early), call, chat);
        }
        return HttpReply.ok(methods.call(call));
    }

    private HttpReply misbehave(InjectedFault fault, MethodCall call, long chat) throws InterruptedException {
        BotApiException refusal = BotApiException.of(fault.status(), fault.description(), fault.retryAfter());
        return switch (fault.kind()) {
            case ERROR -> refuse(refusal, call, chat);
            case HTML -> HttpReply.html(fault.status());
            case ERROR_IN_OK -> HttpReply.json(200, refusal.body());
            case GARBAGE -> HttpReply.garbage();
            case SLOW -> {
                Thread.sleep(Duration.ofMillis(fault.delayMillis()));
                yield HttpReply.ok(methods.call(call));
            }
            case HANG -> {
                simulator.faults().hang(simulator.monitor());
                yield HttpReply.nothing();
            }
            case CUT -> HttpReply.ok(Json.object().put("message_id", 0)).with(HttpReply.Fate.HALF);
            case LOST -> {
                methods.call(call);
                yield HttpReply.nothing();
            }
        };
    }

    private HttpReply refuse(BotApiException refusal, MethodCall call, long chat) {
        if (refusal.status() == TOO_MANY_REQUESTS) {
            simulator
                    .monitor()
                    .aloneDo(() ->
                            simulator.limits().told(call.method(), chat, refusal.retryAfter(), System.nanoTime()));
        }
        return HttpReply.refused(refusal);
    }
}
