package dev.rekap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.simulator.telegram.client.SimulatedChat;
import dev.rekap.simulator.telegram.client.SimulatedTelegram;
import dev.rekap.simulator.telegram.client.SimulatedTelegram.Sent;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/** Sixty chats at once, and Telegram insists on its limits. */
@ResourceLock(InstantPipeline.LOCK)
class StormIT {

    private static final int CHATS = 60;
    private static final int FILES = 2;
    private static final long FIRST_SELLER = 42_000;
    private static final double PER_SECOND = 30;
    private static final Duration CHAT_INTERVAL = Duration.ofSeconds(1);
    private static final double MARGIN = 1.2;
    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Pipeline pipeline = InstantPipeline.shared();
    private final SimulatedTelegram telegram = InstantPipeline.telegram();

    @Test
    void sixtyChatsAtOnceGetWhatIsTheirsAsFastAsTelegramLets() throws Exception {
        telegram.enforceLimits(true);
        telegram.forgetViolations();
        List<SimulatedChat> chats = IntStream.range(0, CHATS)
                .mapToObj(chat -> telegram.person(FIRST_SELLER + chat, "Penjual " + chat, "id"))
                .toList();

        atOnce(chats, chat -> {
            for (int file = 0; file < FILES; file++) {
                int number = 1_000 + (int) (chat.personId() - FIRST_SELLER) * FILES + file;
                chat.sendsDocument("pesanan-" + file + ".wav", "audio/x-wav", Sounds.spoken(number));
            }
        });
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> chats.stream().allMatch(this::isTranscribed));
        Instant began = Instant.now();
        atOnce(chats, chat -> chat.sends("/done"));
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() ->
                        chats.stream().noneMatch(chat -> Chats.results(chat).isEmpty()));

        Instant last = chats.stream()
                .map(chat -> Chats.results(chat).getFirst().at())
                .max(Instant::compareTo)
                .orElseThrow();
        Instant finished =
                chats.stream().map(this::finishedAt).max(Instant::compareTo).orElseThrow();
        List<Sent> calls = telegram.sent().stream()
                .filter(sent -> sent.at().isAfter(began) && !sent.at().isAfter(last))
                .toList();
        Duration limits = limits(calls);
        // Nothing is said before there is something to say; a chat that was told something just then waits its second.
        Duration working = Duration.between(began, finished).plus(CHAT_INTERVAL);
        Duration allowed = Duration.ofMillis((long) (MARGIN * Math.max(limits.toMillis(), working.toMillis())));
        Duration took = Duration.between(began, last);
        System.out.printf(
                "%d chats at once: the last document came %d ms after /done; the limits need %d ms for %d calls, the last"
                        + " report was finished after %d ms; allowed are %d ms; limits broken %d times%n",
                CHATS,
                took.toMillis(),
                limits.toMillis(),
                calls.size(),
                Duration.between(began, finished).toMillis(),
                allowed.toMillis(),
                telegram.violations().size());
        assertThat(telegram.violations()).isEmpty();
        assertThat(chats).allSatisfy(chat -> {
            assertThat(Chats.results(chat)).hasSize(1);
            assertThat(Chats.workbookPart(Chats.results(chat).getFirst(), "xl/worksheets/sheet1.xml")
                            .split("<row ", -1))
                    .as("what is before the rows, the header, and a row for each file")
                    .hasSize(1 + 1 + FILES);
            assertThat(Chats.counters(chat)).hasSize(1);
        });
        assertThat(took).isLessThanOrEqualTo(allowed);
    }

    /** What so many calls take when each is made as early as the limits let it. */
    private static Duration limits(List<Sent> calls) {
        long inOneChat =
                calls.stream().collect(Collectors.groupingBy(Sent::chat, Collectors.counting())).values().stream()
                        .max(Long::compare)
                        .orElse(0L);
        long overall = (long) (calls.size() / PER_SECOND * 1_000);
        return Duration.ofMillis(Math.max(overall, inOneChat * CHAT_INTERVAL.toMillis()));
    }

    private boolean isTranscribed(SimulatedChat chat) {
        return report(chat)
                .filter(report -> report.path("done").asInt() == FILES)
                .isPresent();
    }

    private Instant finishedAt(SimulatedChat chat) {
        return Instant.parse(report(chat).orElseThrow().path("finished_at").asString());
    }

    private Optional<JsonNode> report(SimulatedChat chat) {
        try {
            return pipeline.client().reports(Chats.userId(chat)).stream().findFirst();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void atOnce(List<SimulatedChat> chats, Consumer<SimulatedChat> act) throws Exception {
        try (ExecutorService people = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> acts = new ArrayList<>();
            chats.forEach(chat -> acts.add(people.submit(() -> act.accept(chat))));
            for (Future<?> each : acts) {
                each.get();
            }
        }
    }
}
