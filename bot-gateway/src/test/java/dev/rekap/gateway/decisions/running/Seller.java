package dev.rekap.gateway.decisions.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.simulator.telegram.client.Recording;
import dev.rekap.simulator.telegram.client.Shown;
import dev.rekap.simulator.telegram.client.SimulatedChat;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** A person with a shop in a chat with the bot. */
record Seller(SimulatedChat chat, FakeShop shop) {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    long id() {
        return chat.personId();
    }

    static Recording photo(String bytes) {
        return Recording.photo(bytes.getBytes(StandardCharsets.UTF_8));
    }

    Seller writes(String text) {
        chat.sends(text);
        return this;
    }

    /** Waits for a message of the bot with all these words. */
    Shown reads(String... words) {
        await().atMost(PATIENCE)
                .until(() -> chat.fromBot().stream()
                        .anyMatch(shown -> Arrays.stream(words).allMatch(shown.words()::contains)));
        return chat.fromBot().stream()
                .filter(shown -> Arrays.stream(words).allMatch(shown.words()::contains))
                .reduce((_, last) -> last)
                .orElseThrow();
    }

    /** Presses the newest button of this name, and gives what flashes up. */
    String presses(String button) {
        await().atMost(PATIENCE)
                .until(() -> chat.fromBot().stream()
                        .anyMatch(shown -> shown.buttons().contains(button)));
        return answer(chat, chat.presses(button));
    }

    static String answer(SimulatedChat chat, String press) {
        await().atMost(PATIENCE).until(() -> chat.answer(press).answered());
        return chat.answer(press).text();
    }

    /** Waits until so much was brought of what this person sent. */
    List<FakeShop.Brought> brings(int count) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(shop.of(id())).hasSize(count));
        return shop.of(id());
    }
}
