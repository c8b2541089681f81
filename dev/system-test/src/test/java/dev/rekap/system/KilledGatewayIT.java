package dev.rekap.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.simulator.telegram.client.SimulatedChat;
import dev.rekap.simulator.telegram.client.SimulatedTelegram;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import tools.jackson.databind.JsonNode;

/** The bot is killed again and again while people send: nobody loses a file, and nobody is told anything twice. */
@ResourceLock(InstantPipeline.LOCK)
class KilledGatewayIT {

    private static final int SELLERS = 5;
    private static final int FILES = 30;
    private static final int KILLS = 10;
    private static final long FIRST_SELLER = 41_000;
    private static final Duration PATIENCE = Duration.ofMinutes(4);
    private static final Duration QUIET = Duration.ofSeconds(5);

    private final Pipeline pipeline = InstantPipeline.shared();
    private final SimulatedTelegram telegram = InstantPipeline.telegram();

    @Test
    void killedTenTimesWhileFiveSellersSendThirtyFilesEachTheBotLosesNothingAndRepeatsNothing() throws Exception {
        long seed = Long.getLong("rekap.seed", System.nanoTime() & 0xFFFFFF);
        System.out.printf("the moments are those of -Drekap.seed=%d%n", seed);
        long began = System.nanoTime();
        List<SimulatedChat> sellers = IntStream.range(0, SELLERS)
                .mapToObj(seller -> telegram.person(FIRST_SELLER + seller, "Penjual " + seller, "id"))
                .toList();

        try (ExecutorService selling = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<?>> sales = new ArrayList<>();
            for (int seller = 0; seller < SELLERS; seller++) {
                int number = seller;
                Random pace = new Random(seed + 1 + seller);
                sales.add(selling.submit(() -> sells(sellers.get(number), number, pace)));
            }
            kill(new Random(seed));
            for (Future<?> sale : sales) {
                sale.get();
            }
        }
        pipeline.gateway().awaitReady(pipeline.http());
        await().atMost(PATIENCE)
                .pollInterval(Duration.ofMillis(500))
                .until(() -> sellers.stream()
                        .noneMatch(seller -> Chats.results(seller).isEmpty()));
        awaitQuiet();

        int rows = 0;
        int failures = 0;
        int counters = 0;
        for (SimulatedChat seller : sellers) {
            JsonNode report = onlyReportOf(seller);
            assertThat(names(report))
                    .as("files of the report, in the order sent")
                    .isEqualTo(expectedNames());
            assertThat(report.path("records").size()).isEqualTo(FILES - 1);
            rows += report.path("done").asInt();
            failures += report.path("failed").asInt();
            // Sent at most once: whoever dies in the call leaves none, and /status would make one.
            assertThat(Chats.counters(seller)).as("counters of one report").hasSizeLessThanOrEqualTo(1);
            counters += Chats.counters(seller).size();
        }
        int documents = sellers.stream()
                .mapToInt(seller -> Chats.results(seller).size())
                .sum();
        System.out.printf(
                "%d kills in %d s: %d files became rows and %d named failures, of %d; %d documents for %d reports (%d sent"
                        + " in the window between Telegram's answer and the note of it); %d counters, none doubled (%d died in"
                        + " the sending); limits broken %d times%n",
                KILLS,
                Duration.ofNanos(System.nanoTime() - began).toSeconds(),
                rows,
                failures,
                SELLERS * FILES,
                documents,
                SELLERS,
                documents - SELLERS,
                counters,
                SELLERS - counters,
                telegram.violations().size());
        assertThat(rows + failures).isEqualTo(SELLERS * FILES);
        assertThat(failures).as("the silent ones").isEqualTo(SELLERS);
        // The one window that Telegram leaves is a few milliseconds wide: more than one hit is another mistake.
        assertThat(documents - SELLERS).isBetween(0, 1);
    }

    /** Thirty files, the last but one of them silent, at the pace of a person who forwards them; then /done. */
    private static void sells(SimulatedChat chat, int seller, Random pace) {
        pause(Duration.ofSeconds(7L * seller));
        for (int file = 1; file <= FILES; file++) {
            int number = seller * FILES + file;
            chat.sendsDocument(
                    name(file), "audio/x-wav", file == FILES - 1 ? Sounds.silent(number) : Sounds.spoken(number));
            pause(Duration.ofMillis(pace.nextInt(50, 900)));
        }
        chat.sends("/done");
    }

    /** Half of the kills meet a bot at work, the others whatever it is doing, starting included. */
    private void kill(Random random) throws InterruptedException {
        for (int kill = 0; kill < KILLS; kill++) {
            if (random.nextBoolean()) {
                pipeline.gateway().awaitReady(pipeline.http());
                pause(Duration.ofMillis(random.nextInt(3_000)));
            } else {
                pause(Duration.ofMillis(random.nextInt(500, 8_000)));
            }
            pipeline.killGateway();
        }
    }

    private void awaitQuiet() {
        await().atMost(PATIENCE).until(() -> {
            int before = telegram.sent().size();
            pause(QUIET);
            return telegram.sent().size() == before && telegram.pendingUpdates() == 0;
        });
    }

    private JsonNode onlyReportOf(SimulatedChat seller) throws Exception {
        List<JsonNode> reports = pipeline.client().reports(Chats.userId(seller));
        assertThat(reports).as("reports of " + Chats.userId(seller)).hasSize(1);
        JsonNode report = pipeline.client()
                .report(reports.getFirst().path("report_id").asString())
                .body();
        assertThat(report.path("status").asString()).isEqualTo("PARTIALLY_COMPLETED");
        return report;
    }

    private static List<String> names(JsonNode report) {
        return report.path("files")
                .valueStream()
                .map(file -> file.path("name").asString())
                .toList();
    }

    private static List<String> expectedNames() {
        return IntStream.rangeClosed(1, FILES).mapToObj(KilledGatewayIT::name).toList();
    }

    private static String name(int file) {
        return "pesanan-%02d.wav".formatted(file);
    }

    private static void pause(Duration time) {
        await().pollDelay(time).atMost(time.plusMinutes(1)).until(() -> true);
    }
}
