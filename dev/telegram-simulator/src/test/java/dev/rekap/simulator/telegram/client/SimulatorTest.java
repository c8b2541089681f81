package dev.rekap.simulator.telegram.client;

import dev.rekap.simulator.telegram.SimulatorState;
import dev.rekap.simulator.telegram.http.SimulatorServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A simulator, a bot and a person for a test. */
abstract class SimulatorTest {
    static final String TOKEN = "7000000001:secret";

    @TempDir
    Path folder;

    SimulatorServer server;
    SimulatedTelegram telegram;
    SimulatedChat siti;
    Bot bot;

    @BeforeEach
    void startSimulator() throws IOException {
        server = SimulatorServer.start(new SimulatorState(TOKEN, folder, Clock.systemUTC()), 0);
        URI url = URI.create("http://127.0.0.1:" + server.port());
        telegram = SimulatedTelegram.at(url);
        siti = telegram.person(1001, "Siti", "id");
        bot = new Bot(url, TOKEN);
    }

    @AfterEach
    void stopSimulator() throws IOException {
        bot.close();
        server.close();
    }
}
