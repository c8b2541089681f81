package dev.rekap.simulator.telegram.http;

import dev.rekap.simulator.telegram.SimulatorState;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.regex.Pattern;

/** The simulated Telegram on its own, as a container runs it: settings come from the environment, nothing is kept. */
public final class SimulatorApplication {
    private static final Pattern TOKEN = Pattern.compile("\\d{1,15}:[A-Za-z0-9_-]+");

    private SimulatorApplication() {}

    public static void main(String[] arguments) throws IOException, InterruptedException {
        System.setProperty("logback.configurationFile", "telegram-simulator-logback.xml");
        try (SimulatorServer server = start(System.getenv())) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> close(server), "end"));
            System.out.println("ready on port " + server.port());
            new CountDownLatch(1).await();
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    /**
     * Starts to serve.
     *
     * @param environment {@code REKAP_TELEGRAM_TOKEN} is required; {@code REKAP_BIND_ADDRESS} (127.0.0.1) and
     *     {@code REKAP_TELEGRAM_PORT} (8083, 0 for a free one) say where
     * @throws IllegalArgumentException when the settings are unusable; the message says why
     */
    static SimulatorServer start(Map<String, String> environment) throws IOException {
        String token = environment.getOrDefault("REKAP_TELEGRAM_TOKEN", "");
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException(
                    "REKAP_TELEGRAM_TOKEN must be a number, a colon, and letters or digits; it is shown to nobody here");
        }
        String port = environment.getOrDefault("REKAP_TELEGRAM_PORT", "8083");
        if (!port.matches("\\d{1,5}")) {
            throw new IllegalArgumentException("REKAP_TELEGRAM_PORT is a port, not \"" + port + "\"");
        }
        SimulatorState simulator =
                new SimulatorState(token, Files.createTempDirectory("rekap-telegram"), Clock.systemUTC());
        String address = environment.getOrDefault("REKAP_BIND_ADDRESS", "127.0.0.1");
        return SimulatorServer.start(simulator, address, Integer.parseInt(port));
    }

    private static void close(SimulatorServer server) {
        try {
            server.close();
        } catch (IOException e) {
            System.err.println(e.getMessage());
        }
    }
}
