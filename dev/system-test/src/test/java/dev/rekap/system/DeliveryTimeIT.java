package dev.rekap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.simulator.telegram.client.Shown;
import dev.rekap.simulator.telegram.client.SimulatedChat;
import dev.rekap.simulator.telegram.client.SimulatedTelegram;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/** How long somebody waits for the table who says that this was all, when all is heard already. */
@ResourceLock(value = InstantPipeline.LOCK, mode = ResourceAccessMode.READ)
class DeliveryTimeIT {

    private static final int REPORTS = 8;
    private static final int FILES = 2;
    private static final long FIRST_SELLER = 43_000;
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Pipeline pipeline = InstantPipeline.shared();
    private final SimulatedTelegram telegram = InstantPipeline.telegram();

    @Test
    void theTimeFromDoneToTheDocumentIsPrinted() throws Exception {
        List<Long> millis = new ArrayList<>();
        for (int number = 0; number < REPORTS; number++) {
            millis.add(deliver(number).toMillis());
        }

        List<Long> sorted = millis.stream().sorted().toList();
        System.out.printf(
                "from /done to the document, engines instant, %d reports: median %d ms, p95 %d ms, longest %d ms %s%n",
                REPORTS,
                sorted.get(REPORTS / 2),
                sorted.get((int) Math.ceil(REPORTS * 0.95) - 1),
                sorted.getLast(),
                millis);
        assertThat(millis).hasSize(REPORTS);
    }

    private Duration deliver(int number) throws Exception {
        SimulatedChat chat = telegram.person(FIRST_SELLER + number, "Penjual " + number, "id");
        for (int file = 0; file < FILES; file++) {
            chat.sendsDocument("pesanan-" + file + ".wav", "audio/x-wav", Sounds.spoken(2_000 + number * FILES + file));
        }
        await().atMost(PATIENCE).pollInterval(Duration.ofMillis(100)).until(() -> isTranscribed(chat));

        long said = chat.sends("/done");

        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(100))
                .until(() -> !Chats.results(chat).isEmpty());
        Shown word = chat.messages().stream()
                .filter(message -> message.id() == said)
                .findFirst()
                .orElseThrow();
        return Duration.between(word.at(), Chats.results(chat).getFirst().at());
    }

    private boolean isTranscribed(SimulatedChat chat) throws Exception {
        List<JsonNode> reports = pipeline.client().reports(Chats.userId(chat));
        return !reports.isEmpty() && reports.getFirst().path("done").asInt() == FILES;
    }
}
