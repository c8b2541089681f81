package dev.rekap.gateway.orders.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.simulator.telegram.client.Recording;
import dev.rekap.simulator.telegram.client.Shown;
import dev.rekap.simulator.telegram.client.SimulatedChat;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** A person in a chat with the bot, who writes, sends, presses and reads. */
final class Visitor {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    final SimulatedChat chat;

    Visitor(SimulatedChat chat) {
        this.chat = chat;
    }

    Visitor writes(String text) {
        chat.sends(text);
        return this;
    }

    /** Sends voice notes that say this. */
    Visitor speaks(String... says) {
        for (String each : says) {
            chat.sendsVoice(bytes(each));
        }
        return this;
    }

    Visitor sends(Recording recording) {
        chat.sends(recording);
        return this;
    }

    /** Presses the newest button of this name, and reads what flashes up. */
    Visitor presses(String button, String... flashes) {
        await().atMost(PATIENCE)
                .until(() -> chat.fromBot().stream()
                        .anyMatch(shown -> shown.buttons().contains(button)));
        String press = chat.presses(button);
        await().atMost(PATIENCE).until(() -> chat.answer(press).answered());
        assertThat(flashes)
                .allSatisfy(flash -> assertThat(chat.answer(press).text()).contains(flash));
        return this;
    }

    /** Waits for a message of the bot with all these words in it. */
    Visitor reads(String... words) {
        await().atMost(PATIENCE)
                .until(
                        this::texts,
                        texts -> texts.stream()
                                .anyMatch(text -> Arrays.stream(words).allMatch(text::contains)));
        return this;
    }

    /** Waits for a document, and gives the newest. */
    Shown gets(String... words) {
        await().atMost(PATIENCE)
                .until(
                        this::documents,
                        documents -> documents.stream()
                                .anyMatch(shown -> Arrays.stream(words).allMatch(shown.words()::contains)));
        return documents().getLast();
    }

    List<Shown> documents() {
        return chat.fromBot().stream()
                .filter(shown -> shown.document().isPresent())
                .toList();
    }

    List<String> texts() {
        return chat.fromBot().stream().map(Shown::words).toList();
    }

    /** How many messages of the bot hold these words. */
    long count(String words) {
        return texts().stream().filter(text -> text.contains(words)).count();
    }

    static byte[] bytes(String says) {
        return says.getBytes(StandardCharsets.UTF_8);
    }
}
