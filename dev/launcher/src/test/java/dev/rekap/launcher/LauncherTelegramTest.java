package dev.rekap.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which Telegram the launcher lets the bot talk to. */
class LauncherTelegramTest {
    private static final String CHOICE =
            "; echo $TELEGRAM $TELEGRAM_ADDRESS ${REKAP_TELEGRAM_TOKEN:-}; chosen_ports 2>/dev/null | grep -c TELEGRAM || true";

    @TempDir
    Path state;

    private Shell shell;
    private HttpServer simulator;

    @BeforeEach
    void open() throws IOException {
        shell = new Shell(state);
        simulator = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
        simulator.createContext("/sim/state", exchange -> {
            byte[] answer = "{\"token\":\"7:sim\",\"chats\":[]}".getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        simulator.start();
    }

    @AfterEach
    void close() {
        simulator.stop(0);
    }

    @Test
    void withoutATokenAndAnAddressThereIsTheSimulatorAndItHasAPort() throws Exception {
        assertThat(shell.output("choose_telegram; choose_ports" + CHOICE)).isEqualTo("simulator\n1");
    }

    @Test
    void aTokenOrItsFileMeansTheRealTelegramAndNoSimulator() throws Exception {
        assertThat(shell.run("choose_telegram; choose_ports" + CHOICE, Map.of("REKAP_TELEGRAM_TOKEN", "1:real"))
                        .output())
                .isEqualTo("real https://api.telegram.org 1:real\n0");
        assertThat(shell.run("choose_telegram; choose_ports" + CHOICE, Map.of("REKAP_TELEGRAM_TOKEN_FILE", "/a/file"))
                        .output())
                .isEqualTo("real https://api.telegram.org\n0");
    }

    @Test
    void anAddressMeansTheTelegramThereAndASimulatorTellsItsToken() throws Exception {
        assertThat(shell.run(
                                "choose_telegram; choose_ports" + CHOICE,
                                Map.of("REKAP_TELEGRAM_API_URL", address() + "/"))
                        .output())
                .isEqualTo("given " + address() + " 7:sim\n0");
        assertThat(shell.run(
                                "choose_telegram; choose_ports" + CHOICE,
                                Map.of("REKAP_TELEGRAM_API_URL", address(), "REKAP_TELEGRAM_TOKEN", "2:mine"))
                        .output())
                .isEqualTo("given " + address() + " 2:mine\n0");
    }

    @Test
    void onlyTheSimulatorOfTheInstanceIsToBeOpenedInABrowser() throws Exception {
        assertThat(shell.run(
                                "choose_telegram; try_it; telegram_words",
                                Map.of("REKAP_TELEGRAM_API_URL", address(), "REKAP_TELEGRAM_TOKEN", "2:mine"))
                        .output())
                .contains("write to your bot in that Telegram")
                .doesNotContain("open " + address(), "browser");
        assertThat(shell.output("TELEGRAM_ADDRESS=http://127.0.0.1:8083; try_it"))
                .contains("open http://127.0.0.1:8083/");
    }

    @Test
    void anAddressThatIsNoSimulatorNeedsAToken() throws Exception {
        simulator.stop(0);

        Shell.Result result = shell.run("choose_telegram", Map.of("REKAP_TELEGRAM_API_URL", address()));

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.output()).contains("REKAP_TELEGRAM_TOKEN (or REKAP_TELEGRAM_TOKEN_FILE) is not");
    }

    @Test
    void theDemonstrationTakesNoNoticeOfARealBotAndOfWhoMayTalkToIt() throws Exception {
        assertThat(shell.run(
                                "choose_telegram_of_demo; echo ${REKAP_TELEGRAM_ALLOWED_USERS:-none}; choose_ports"
                                        + CHOICE,
                                Map.of("REKAP_TELEGRAM_TOKEN", "1:real", "REKAP_TELEGRAM_ALLOWED_USERS", "5"))
                        .output())
                .isEqualTo("none\nsimulator\n1");
    }

    @Test
    void theDemonstrationSaysThatItNeedsASimulatorWhereThereIsNone() throws Exception {
        simulator.stop(0);

        Shell.Result result = shell.run(
                "choose_telegram_of_demo",
                Map.of("REKAP_TELEGRAM_API_URL", address(), "REKAP_TELEGRAM_TOKEN", "1:real"));

        assertThat(result.exit()).isEqualTo(1);
        assertThat(result.output()).contains("there is no simulator of Telegram at", address());
    }

    private String address() {
        return "http://127.0.0.1:" + simulator.getAddress().getPort();
    }
}
