package dev.rekap.simulator.telegram.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulatorApplicationTest {
    @Test
    void servesTheBotOfTheTokenOnTheAddressOfTheEnvironment() throws Exception {
        try (SimulatorServer server = SimulatorApplication.start(Map.of(
                        "REKAP_TELEGRAM_TOKEN",
                        "42:abc",
                        "REKAP_TELEGRAM_PORT",
                        "0",
                        "REKAP_BIND_ADDRESS",
                        "0.0.0.0"));
                HttpClient client = HttpClient.newHttpClient()) {
            HttpRequest getMe = HttpRequest.newBuilder(
                            URI.create("http://127.0.0.1:" + server.port() + "/bot42:abc/getMe"))
                    .build();
            assertThat(client.send(getMe, BodyHandlers.ofString()).body()).contains("\"id\":42");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "42:", "42:a b"})
    void refusesATokenThatTelegramWouldNotGive(String token) {
        assertThatThrownBy(() -> SimulatorApplication.start(Map.of("REKAP_TELEGRAM_TOKEN", token)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("REKAP_TELEGRAM_TOKEN");
    }

    @Test
    void refusesWhatIsNoPort() {
        assertThatThrownBy(() -> SimulatorApplication.start(
                        Map.of("REKAP_TELEGRAM_TOKEN", "42:abc", "REKAP_TELEGRAM_PORT", "high")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("REKAP_TELEGRAM_PORT");
    }
}
