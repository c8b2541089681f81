package dev.rekap.gateway.channel.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.RealParts;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.outbox.Sender.SendRate;
import dev.rekap.gateway.channel.telegram.Messenger;
import dev.rekap.gateway.channel.telegram.TelegramException;
import dev.rekap.gateway.channel.telegram.TelegramException.Kind;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The sender on a real database, with a Telegram that refuses as a test has written. */
class SenderIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final SendRate QUICK = new SendRate(Duration.ofMillis(20), 1_000, 1_000);

    private static HikariDataSource database;
    private static JdbcClient jdbc;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Refusing telegram = new Refusing();
    private final Map<ReportId, OutgoingMessage> counters = new ConcurrentHashMap<>();
    private final PostgresOutbox outbox = new PostgresOutbox(jdbc(), Traces.NONE, _ -> Optional.empty());
    private final Sender sender = new Sender(
            QUICK,
            new SendTasks(
                    jdbc(),
                    telegram,
                    report -> Optional.ofNullable(counters.get(new ReportId(report))),
                    _ -> new byte[0],
                    meters,
                    Traces.NONE,
                    _ -> Optional.empty()),
            Duration.ofSeconds(5));

    @BeforeAll
    static void start() {
        RealParts.emptyDatabase();
        database = RealParts.database();
        Flyway.configure()
                .dataSource(database)
                .schemas("gateway")
                .defaultSchema("gateway")
                .load()
                .migrate();
        jdbc = JdbcClient.create(database);
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @AfterEach
    void clean() {
        sender.end();
        jdbc().sql("DELETE FROM gateway.outbox").update();
        jdbc().sql("DELETE FROM gateway.counter").update();
    }

    @Test
    void aGroupThatMovedIsFollowed() {
        telegram.failures.add(TelegramException.moved(-1001, "upgraded to a supergroup"));
        outbox.send(-1, OutgoingMessage.of("halo"), 5L);
        outbox.send(-1, OutgoingMessage.of("lagi"), null);

        sender.begin();

        await().atMost(PATIENCE).until(() -> telegram.said.equals(List.of("-1001 halo", "-1001 lagi")));
    }

    @Test
    void anUnknownTokenDropsNothing() {
        telegram.failures.add(TelegramException.of(Kind.UNAUTHORIZED, 401, "Unauthorized"));
        outbox.send(1, OutgoingMessage.of("halo"), null);

        sender.begin();

        await().atMost(PATIENCE).until(() -> telegram.failures.isEmpty());
        await().during(Duration.ofSeconds(2)).atMost(PATIENCE).until(() -> telegram.said.isEmpty() && waiting() == 1);
    }

    @Test
    void aTextThatWasPerhapsSentIsSentAgain() {
        telegram.failures.add(TelegramException.of(Kind.IN_DOUBT, 0, "cut"));
        outbox.send(1, OutgoingMessage.of("halo"), null);

        sender.begin();

        await().atMost(PATIENCE).until(() -> telegram.said.equals(List.of("1 halo")));
    }

    @Test
    void aCounterThatShowsTheSameIsNotEdited() {
        ReportId report = counter("1 dari 2");
        outbox.showLive(1, report.value());
        sender.begin();
        await().atMost(PATIENCE).until(() -> telegram.said.equals(List.of("1 1 dari 2")));
        await().atMost(PATIENCE).until(() -> waitingCounters() == 0);
        outbox.showLive(1, report.value());
        await().atMost(PATIENCE).until(() -> waitingCounters() == 0);

        counters.put(report, OutgoingMessage.of("2 dari 2"));
        outbox.showLive(1, report.value());

        await().atMost(PATIENCE).until(() -> telegram.said.equals(List.of("1 1 dari 2", "1/1 2 dari 2")));
    }

    @Test
    void anEditThatWasPerhapsMadeIsMadeAgainAndOneThatCannotBeIsNot() {
        ReportId report = counter("1 dari 4");
        outbox.showLive(1, report.value());
        sender.begin();
        await().atMost(PATIENCE).until(() -> waitingCounters() == 0);
        telegram.failures.add(TelegramException.of(Kind.IN_DOUBT, 0, "cut"));
        counters.put(report, OutgoingMessage.of("2 dari 4"));
        outbox.showLive(1, report.value());
        await().atMost(PATIENCE).until(() -> telegram.said.contains("1/1 2 dari 4"));

        for (Kind kind : List.of(Kind.NOT_MODIFIED, Kind.BAD_REQUEST, Kind.MESSAGE_GONE)) {
            telegram.failures.add(TelegramException.of(kind, 400, "no"));
            counters.put(report, OutgoingMessage.of(kind.name()));
            outbox.showLive(1, report.value());
            await().atMost(PATIENCE).until(() -> waitingCounters() == 0);
        }
        assertThat(telegram.said).containsExactly("1 1 dari 4", "1/1 2 dari 4");
        counters.put(report, OutgoingMessage.of("4 dari 4"));
        outbox.showLive(1, report.value());
        await().atMost(PATIENCE).until(() -> telegram.said.contains("1 4 dari 4"));
    }

    @Test
    void aCounterThatCannotBeShownYetIsShownLater() {
        telegram.failures.add(TelegramException.retryAfter(Duration.ofSeconds(1), "slow down"));
        telegram.failures.add(TelegramException.of(Kind.BAD_REQUEST, 400, "no"));
        ReportId refused = counter("x");
        outbox.showLive(1, refused.value());
        sender.begin();

        await().atMost(PATIENCE).until(() -> waitingCounters() == 0);
        assertThat(telegram.said).isEmpty();
    }

    @Test
    void buttonsThatCannotBeTakenAwayAndPressesThatCannotBeAnsweredAreOfNoWeight() {
        telegram.failures.add(TelegramException.of(Kind.MESSAGE_GONE, 400, "no"));
        outbox.removeButtons(1, 5);
        sender.begin();
        await().atMost(PATIENCE).until(() -> waiting() == 0);
        telegram.failures.add(TelegramException.of(Kind.BAD_REQUEST, 400, "query is too old"));
        outbox.answer("CB", "x");
        await().atMost(PATIENCE)
                .until(() -> meters.counter("rekap.telegram.dropped", "reason", "press")
                                .count()
                        == 1);
        outbox.removeButtons(1, 6);

        await().atMost(PATIENCE).until(() -> telegram.said.equals(List.of("1/6 -")));
    }

    private ReportId counter(String text) {
        ReportId report = ReportId.random();
        counters.put(report, OutgoingMessage.of(text));
        return report;
    }

    private static int waiting() {
        return jdbc().sql("SELECT count(*) FROM gateway.outbox")
                .query(Integer.class)
                .single();
    }

    private static int waitingCounters() {
        return jdbc().sql("SELECT count(*) FROM gateway.counter WHERE wanted <> shown")
                .query(Integer.class)
                .single();
    }

    private static JdbcClient jdbc() {
        return jdbc;
    }

    /** Refuses as long as failures are left, and notes what it did not refuse. */
    private static final class Refusing implements Messenger {

        final List<String> said = new CopyOnWriteArrayList<>();
        final Queue<TelegramException> failures = new ArrayDeque<>();

        @Override
        public synchronized long sendText(long chat, OutgoingMessage bubble, @Nullable Long replyTo) {
            note(chat + " " + bubble.text());
            return said.size();
        }

        @Override
        public synchronized void edit(long chat, long message, OutgoingMessage bubble) {
            note(chat + "/" + message + " " + bubble.text());
        }

        @Override
        public synchronized void sendDocument(long chat, String fileName, byte[] content, OutgoingMessage caption) {
            note(chat + " " + fileName);
        }

        @Override
        public synchronized void removeButtons(long chat, long message) {
            note(chat + "/" + message + " -");
        }

        @Override
        public synchronized void answer(String callback, String text) {
            note(callback + " " + text);
        }

        private void note(String what) {
            TelegramException refusal = failures.poll();
            if (refusal != null) {
                throw refusal;
            }
            said.add(what);
        }
    }
}
