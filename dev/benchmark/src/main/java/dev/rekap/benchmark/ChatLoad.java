package dev.rekap.benchmark;

import dev.rekap.simulator.telegram.client.Recording;
import dev.rekap.simulator.telegram.client.Shown;
import dev.rekap.simulator.telegram.client.SimulatedChat;
import dev.rekap.simulator.telegram.client.SimulatedTelegram;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;

/** People who forward voice notes to the bot, press <em>Selesai</em>, and wait for their table. */
final class ChatLoad {

    static final int VOICES = 10;
    static final int CHATS_AT_ONCE = 4;

    private static final String DONE = "Selesai";
    /** The count of files, in the message with the button. */
    private static final String COUNTED = VOICES + " dari ";

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final long LOOK_EVERY_MILLIS = 200;

    private final SimulatedTelegram telegram;
    private final Voices voices;
    /** Each report has a person who is new to the bot, so the only table in the chat is this report's. */
    private final AtomicLong people = new AtomicLong(5_000_000);

    ChatLoad(SimulatedTelegram telegram, Voices voices) {
        this.telegram = telegram;
        this.voices = voices;
    }

    /** Milliseconds from the press to the document, of so many reports, a few at a time. */
    Percentiles measure(int reports) throws InterruptedException {
        List<Future<Double>> pending = new ArrayList<>();
        try (ExecutorService chats = Executors.newFixedThreadPool(CHATS_AT_ONCE)) {
            for (int i = 0; i < reports; i++) {
                pending.add(chats.submit(() -> converse(telegram.person(people.incrementAndGet(), "Penjual", "id"))));
            }
        }
        List<Double> millis = new ArrayList<>();
        for (Future<Double> chat : pending) {
            millis.add(Load.join(chat));
        }
        return Percentiles.of(millis);
    }

    /** One report; the person presses once the bot has counted all voice notes, as people do. */
    private double converse(SimulatedChat chat) throws InterruptedException {
        for (int i = 0; i < VOICES; i++) {
            chat.sends(Recording.voice(voices.another()).forwardedFrom("Pelanggan"));
        }
        Shown counter = await(
                chat, shown -> shown.buttons().contains(DONE) && shown.words().contains(COUNTED), "the bot's count");
        Instant pressed = Instant.now();
        chat.presses(counter.id(), DONE);
        Shown table = await(chat, shown -> shown.document().isPresent(), "the table");
        long rows = table.document().orElseThrow().content().lines().count() - 1;
        if (rows != VOICES) {
            throw new BenchException("a table of %d voice notes has %d rows".formatted(VOICES, rows));
        }
        // The simulator notes when a message arrives, so it does not matter how often this looks.
        return Duration.between(pressed, table.at()).toNanos() / 1e6;
    }

    private static Shown await(SimulatedChat chat, Predicate<Shown> wanted, String what) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            for (Shown shown : chat.fromBot()) {
                if (wanted.test(shown)) {
                    return shown;
                }
            }
            Thread.sleep(LOOK_EVERY_MILLIS);
        }
        throw new BenchException("chat %d waited %d s for %s and shows %s"
                .formatted(
                        chat.id(),
                        PATIENCE.toSeconds(),
                        what,
                        chat.fromBot().stream().map(Shown::words).toList()));
    }
}
