package dev.rekap.environment.parts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.simulator.telegram.client.Shown;
import dev.rekap.simulator.telegram.client.SimulatedChat;
import dev.rekap.simulator.telegram.client.SimulatedTelegram;
import dev.rekap.simulator.telegram.client.SimulatorException;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TelegramPartTest {
    @TempDir
    Path root;

    @Test
    void whatHappenedStaysOverAStopAndAStart() throws Exception {
        TelegramPart part = new TelegramPart(new TestWorkplace(root), 0);
        part.stop();
        part.start();
        part.start();
        SimulatedTelegram telegram = telegram(part.addresses());
        SimulatedChat siti = telegram.person(1, "Siti", "id");
        siti.sends("Halo");
        part.stop();
        assertThatThrownBy(siti::messages)
                .isInstanceOf(SimulatorException.class)
                .hasMessageContaining("does not answer");
        part.start();
        assertThat(siti.messages()).extracting(Shown::text).containsExactly("Halo");
        assertThat(telegram.pendingUpdates()).isEqualTo(1);
        part.stop();
    }

    @Test
    void filesOfAnEarlierRunAreRemoved() throws Exception {
        Path old = Files.writeString(
                Files.createDirectories(root.resolve("telegram")).resolve("old"), "x");
        new TelegramPart(new TestWorkplace(root), 0);
        assertThat(old).doesNotExist();
    }

    @Test
    void aPortThatIsTakenIsSaid() throws Exception {
        try (ServerSocket taken = new ServerSocket(0)) {
            TelegramPart part = new TelegramPart(new TestWorkplace(root), taken.getLocalPort());
            assertThatThrownBy(part::start)
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("did not come up on port " + taken.getLocalPort());
        }
    }

    private static SimulatedTelegram telegram(Map<String, String> addresses) {
        URI url = URI.create(Objects.requireNonNull(addresses.get("telegram_url")));
        return new SimulatedTelegram(url, Objects.requireNonNull(addresses.get("telegram_token")));
    }
}
