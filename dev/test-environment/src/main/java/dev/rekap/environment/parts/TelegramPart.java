package dev.rekap.environment.parts;

import dev.rekap.simulator.telegram.SimulatorState;
import dev.rekap.simulator.telegram.http.SimulatorServer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A Telegram of one's own: the Bot API, people, and a page to chat on; it runs inside this process.
 *
 * <p>What happened in it is forgotten with the process; a stop and a start keep it.
 */
public final class TelegramPart implements ManagedPart {
    /** The file of the state directory that holds the token, or what it is made of. */
    public static final String SECRET = "telegram.token";

    private static final String BOT = "7000000001:";

    private final SimulatorState simulator;
    private final int port;
    private @Nullable SimulatorServer server;

    /** A simulator that will listen on the port, or on a free one for 0. */
    public TelegramPart(Workplace workplace, int port) throws IOException {
        String secret = workplace.secret(SECRET);
        this.port = ServedPort.orFree(port);
        this.simulator =
                new SimulatorState(secret.contains(":") ? secret : BOT + secret, empty(workplace), Clock.systemUTC());
    }

    private static Path empty(Workplace workplace) throws IOException {
        Path folder = workplace.folder("telegram");
        List<Path> old;
        try (Stream<Path> files = Files.list(folder)) {
            old = files.toList();
        }
        for (Path file : old) {
            Files.delete(file);
        }
        return folder;
    }

    @Override
    public Map<String, String> addresses() {
        return Map.of("telegram_url", "http://" + ServedPort.HOST + ":" + port, "telegram_token", simulator.token());
    }

    @Override
    public synchronized void start() throws IOException {
        if (server == null) {
            server = SimulatorServer.start(simulator, port);
        }
    }

    @Override
    public synchronized void stop() throws IOException {
        if (server != null) {
            server.close();
            server = null;
        }
    }
}
