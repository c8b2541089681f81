package dev.rekap.simulator.telegram.http;

import dev.rekap.simulator.telegram.Fault;
import dev.rekap.simulator.telegram.Json;
import dev.rekap.simulator.telegram.Refusal;
import dev.rekap.simulator.telegram.World;
import dev.rekap.simulator.telegram.methods.BotMethods;
import dev.rekap.simulator.telegram.methods.Call;
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

    private final World world;
    private final BotMethods methods;
    private final RequestReader reader;

    BotApiHandler(World world) {
        this.world = world;
        this.methods = new BotMethods(world);
        this.reader = new RequestReader(world.files());
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback)
            throws IOException, InterruptedException {
        String path = Request.getPathInContext(request);
        if (!path.startsWith("/bot")) {
            return false;
        }
        Reply reply;
        try {
            reply = answer(request, path.substring("/bot".length()), System.nanoTime());
        } catch (Refusal refusal) {
            reply = Reply.refused(refusal);
        } catch (JacksonException e) {
            // A value of a kind that is not expected, such as an object in place of a text.
            reply = Reply.refused(Refusal.badRequest("can't parse the parameters"));
        }
        Connections.write(request, response, callback, reply);
        return true;
    }

    private Reply answer(Request request, String path, long arrival) throws IOException, InterruptedException {
        int slash = path.indexOf('/');
        if (slash < 0) {
            throw Refusal.notFound();
        }
        if (!path.substring(0, slash).equals(world.token())) {
            throw Refusal.unauthorized();
        }
        String name = methods.name(path.substring(slash + 1)).orElseThrow(Refusal::notFound);
        Call call = reader.read(request, name);
        long chat = methods.chatOf(call);
        int early = world.monitor().alone(() -> {
            world.journal().called(name);
            return world.limits().arrive(name, chat, arrival, world.settings());
        });
        Optional<Fault> fault = world.monitor().alone(() -> world.faults().take(name, chat));
        if (fault.isPresent()) {
            return misbehave(fault.get(), call, chat);
        }
        if (early > 0 && world.monitor().alone(() -> world.settings().enforceLimits())) {
            return refuse(Refusal.tooManyRequests(early), call, chat);
        }
        return Reply.ok(methods.call(call));
    }

    private Reply misbehave(Fault fault, Call call, long chat) throws InterruptedException {
        Refusal refusal = Refusal.of(fault.status(), fault.description(), fault.retryAfter());
        return switch (fault.kind()) {
            case ERROR -> refuse(refusal, call, chat);
            case HTML -> Reply.html(fault.status());
            case ERROR_IN_OK -> Reply.json(200, refusal.body());
            case GARBAGE -> Reply.garbage();
            case SLOW -> {
                Thread.sleep(Duration.ofMillis(fault.delayMillis()));
                yield Reply.ok(methods.call(call));
            }
            case HANG -> {
                world.faults().hang(world.monitor());
                yield Reply.nothing();
            }
            case CUT -> Reply.ok(Json.object().put("message_id", 0)).with(Reply.Fate.HALF);
            case LOST -> {
                methods.call(call);
                yield Reply.nothing();
            }
        };
    }

    private Reply refuse(Refusal refusal, Call call, long chat) {
        if (refusal.status() == TOO_MANY_REQUESTS) {
            world.monitor()
                    .aloneDo(() -> world.limits().told(call.method(), chat, refusal.retryAfter(), System.nanoTime()));
        }
        return Reply.refused(refusal);
    }
}
