package dev.rekap.gateway.channel.outbox;

import static dev.rekap.gateway.Recipients.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.RealParts;
import dev.rekap.gateway.TelegramCase;
import dev.rekap.gateway.channel.DocumentReference;
import dev.rekap.gateway.channel.GoneException;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.Recipient;
import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.channel.outbox.Sender.SendRate;
import dev.rekap.gateway.channel.postgres.TransactionUnitOfWork;
import dev.rekap.gateway.channel.telegram.BotApiResponses;
import dev.rekap.gateway.channel.telegram.Messenger;
import dev.rekap.gateway.channel.telegram.TelegramException;
import dev.rekap.gateway.channel.telegram.TelegramException.Kind;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;

/** The sender on a real database, with a Telegram that refuses as a test has written. */
class SenderIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final SendRate QUICK = new SendRate(Duration.ofMillis(20), 1_000, 1_000);

    private static final Recipient TOPIC = new Recipient(-1001999000111L, 7, 700_001, Locale.of("id"));

    private static HikariDataSource database;
    private static JdbcClient jdbc;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Refusing telegram = new Refusing();
    private final Map<ReportId, OutgoingMessage> counters = new ConcurrentHashMap<>();
    private final AtomicInteger brokenTurns = new AtomicInteger();
    private final Semaphore standstill = new Semaphore(1);
    private volatile Duration ahead = Duration.ZERO;
    private final List<String> migrations = new CopyOnWriteArrayList<>();
    private volatile Supplier<byte[]> fetch = () -> new byte[0];
    private final PostgresOutbox outbox = new PostgresOutbox(jdbc(), Traces.NONE, _ -> Optional.empty());
    private final Sender sender = new Sender(
            QUICK,
            new SendTasks(
                    jdbc(),
                    telegram,
                    report -> Optional.ofNullable(counters.get(new ReportId(report))),
                    _ -> fetch.get(),
                    new OutboxMigration(
                            new TransactionUnitOfWork(new DataSourceTransactionManager(database())),
                            jdbc(),
                            (from, to) -> migrations.add(from + " " + to)),
                    meters,
                    Traces.NONE,
                    _ -> Optional.empty()),
            Duration.ofSeconds(5),
            this::time);

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
        outbox.send(to(-1), OutgoingMessage.of("halo"), 5L);
        outbox.send(to(-1), OutgoingMessage.of("lagi"), null);

        sender.begin();

        await().atMost(PATIENCE).until(() -> telegram.said.equals(List.of("-1001 halo", "-1001 lagi")));
        assertThat(migrations).containsExactly("-1 -1001");
    }

    @Test
    void speaksInTheTopic() {
        ReportId report = counter("1 dari 2");
        outbox.showLive(TOPIC, report.value());
        outbox.deliver(TOPIC, document(), OutgoingMessage.of("3 baris"));
        outbox.send(TOPIC, OutgoingMessage.of("halo"), null);

        sender.begin();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(telegram.said)
                        .containsExactlyInAnyOrder(
                                "-1001999000111#7 1 dari 2", "-1001999000111#7 rekap.csv", "-1001999000111#7 halo"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sendDocument", "or"})
    void saysInTheSamePlaceWhyADocumentCannotCome(String answer) {
        telegram.refuseDocuments =
                TelegramCase.read("t05-no-right-to-send-documents").description(answer);
        outbox.deliver(TOPIC, document(), OutgoingMessage.of("3 baris"));

        sender.begin();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(telegram.said)
                        .singleElement()
                        .asString()
                        .startsWith("-1001999000111#7 Telegram tidak mengizinkan")
                        .contains("/reports"));
        assertThat(waiting()).isZero();
    }

    @Test
    void saysInPrivateWhatAClosedTopicDoesNotAllow() {
        telegram.refuseGroups = TelegramCase.read("t02-forum-topic")
                .description("sendMessage, sendDocument without message_thread_id and without reply_parameters");
        ReportId report = counter("1 dari 2");
        outbox.showLive(TOPIC, report.value());
        outbox.send(TOPIC, OutgoingMessage.of("halo"), 10L);
        outbox.deliver(TOPIC, document(), OutgoingMessage.of("3 baris"));
        sender.begin();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(telegram.said)
                        .hasSize(3)
                        .anyMatch(said -> said.equals("700001 1 dari 2"))
                        .anyMatch(said -> said.startsWith("700001 Saya tidak boleh") && said.endsWith("halo"))
                        .anyMatch(said -> said.startsWith("700001 Saya tidak boleh") && said.contains("/reports")));
        counters.put(report, OutgoingMessage.of("2 dari 2"));
        outbox.showLive(TOPIC, report.value());
        await().atMost(PATIENCE)
                .until(() -> telegram.said.stream().anyMatch(said -> said.matches("700001/[0-9]+ 2 dari 2")));
    }

    @Test
    void saysInPrivateThatTheTableIsKeptWhenTheBotWasRemoved() {
        telegram.refuseGroups = "Forbidden: bot was kicked from the supergroup chat";
        outbox.deliver(TOPIC, document(), OutgoingMessage.of("3 baris"));
        outbox.send(TOPIC, OutgoingMessage.of("halo"), null);

        sender.begin();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(telegram.said)
                        .singleElement()
                        .asString()
                        .startsWith("700001 ")
                        .contains("/reports"));
        assertThat(waiting()).isZero();
    }

    @Test
    void sendsHintsAfterEverythingElse() {
        ReportId report = counter("1 dari 2");
        outbox.hint(to(1), OutgoingMessage.of("petunjuk"), null);
        outbox.showLive(to(1), report.value());
        outbox.deliver(to(1), document(), OutgoingMessage.of("3 baris"));

        sender.begin();

        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(telegram.said).containsExactly("1 rekap.csv", "1 1 dari 2", "1 petunjuk"));
    }

    @Test
    void letsTextsPassADocumentThatCannotBeSentYet() {
        telegram.refuseDocuments = "Internal Server Error";
        outbox.deliver(to(1), document(), OutgoingMessage.of("3 baris"));
        outbox.send(to(1), OutgoingMessage.of("halo"), null);
        sender.begin();
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(telegram.said).containsExactly("1 halo"));

        telegram.refuseDocuments = "";

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(telegram.said).containsExactly("1 halo", "1 rekap.csv"));
    }

    @Test
    void saysThatADocumentIsKeptWhichCouldNotBeHadInTime() {
        fetch = () -> {
            throw new UnavailableException("report-service is away", Duration.ZERO);
        };
        outbox.deliver(to(1), document(), OutgoingMessage.of("3 baris"));
        jdbc().sql("UPDATE gateway.outbox SET created_at = now() - interval '16 minutes'")
                .update();

        sender.begin();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(telegram.said)
                        .singleElement()
                        .asString()
                        .startsWith("1 Tabel Anda belum bisa saya ambil")
                        .contains("/reports"));
    }

    @Test
    void saysThatADocumentNoLongerExists() {
        fetch = () -> {
            throw new GoneException("of the test");
        };
        outbox.deliver(to(1), document(), OutgoingMessage.of("3 baris"));

        sender.begin();

        await().atMost(PATIENCE)
                .untilAsserted(() ->
                        assertThat(telegram.said).containsExactly("1 Tabel yang harus saya kirim sudah tidak ada."));
    }

    @Test
    void goesOnAfterAFailureAndIsNotAliveWhileItStandsStill() throws Exception {
        sender.begin();
        assertThat(sender.isAlive()).isTrue();
        brokenTurns.set(3);
        await().atMost(PATIENCE).until(() -> brokenTurns.get() <= 0);
        outbox.send(to(1), OutgoingMessage.of("halo"), null);
        await().atMost(PATIENCE).until(() -> telegram.said.equals(List.of("1 halo")));

        standstill.acquire();
        ahead = Duration.ofSeconds(31);
        await().atMost(PATIENCE).until(() -> !sender.isAlive());

        standstill.release();
        await().atMost(PATIENCE).until(sender::isAlive);
    }

    @Test
    void anUnknownTokenDropsNothing() {
        telegram.failures.add(TelegramException.of(Kind.UNAUTHORIZED, 401, "Unauthorized"));
        outbox.send(to(1), OutgoingMessage.of("halo"), null);

        sender.begin();

        await().atMost(PATIENCE).until(() -> telegram.failures.isEmpty());
        await().during(Duration.ofSeconds(2)).atMost(PATIENCE).until(() -> telegram.said.isEmpty() && waiting() == 1);
    }

    @Test
    void aTextThatWasPerhapsSentIsSentAgain() {
        telegram.failures.add(TelegramException.of(Kind.IN_DOUBT, 0, "cut"));
        outbox.send(to(1), OutgoingMessage.of("halo"), null);

        sender.begin();

        await().atMost(PATIENCE).until(() -> telegram.said.equals(List.of("1 halo")));
    }

    @Test
    void aCounterThatShowsTheSameIsNotEdited() {
        ReportId report = counter("1 dari 2");
        outbox.showLive(to(1), report.value());
        sender.begin();
        await().atMost(PATIENCE).until(() -> telegram.said.equals(List.of("1 1 dari 2")));
        await().atMost(PATIENCE).until(() -> waitingCounters() == 0);
        outbox.showLive(to(1), report.value());
        await().atMost(PATIENCE).until(() -> waitingCounters() == 0);

        counters.put(report, OutgoingMessage.of("2 dari 2"));
        outbox.showLive(to(1), report.value());

        await().atMost(PATIENCE).until(() -> telegram.said.equals(List.of("1 1 dari 2", "1/1 2 dari 2")));
    }

    @Test
    void anEditThatWasPerhapsMadeIsMadeAgainAndOneThatCannotBeIsNot() {
        ReportId report = counter("1 dari 4");
        outbox.showLive(to(1), report.value());
        sender.begin();
        await().atMost(PATIENCE).until(() -> waitingCounters() == 0);
        telegram.failures.add(TelegramException.of(Kind.IN_DOUBT, 0, "cut"));
        counters.put(report, OutgoingMessage.of("2 dari 4"));
        outbox.showLive(to(1), report.value());
        await().atMost(PATIENCE).until(() -> telegram.said.contains("1/1 2 dari 4"));

        for (Kind kind : List.of(Kind.NOT_MODIFIED, Kind.BAD_REQUEST, Kind.MESSAGE_GONE)) {
            telegram.failures.add(TelegramException.of(kind, 400, "no"));
            counters.put(report, OutgoingMessage.of(kind.name()));
            outbox.showLive(to(1), report.value());
            await().atMost(PATIENCE).until(() -> waitingCounters() == 0);
        }
        assertThat(telegram.said).containsExactly("1 1 dari 4", "1/1 2 dari 4");
        counters.put(report, OutgoingMessage.of("4 dari 4"));
        outbox.showLive(to(1), report.value());
        await().atMost(PATIENCE).until(() -> telegram.said.contains("1 4 dari 4"));
    }

    @Test
    void aCounterThatCannotBeShownYetIsShownLater() {
        telegram.failures.add(TelegramException.retryAfter(Duration.ofSeconds(1), "slow down"));
        telegram.failures.add(TelegramException.of(Kind.BAD_REQUEST, 400, "no"));
        ReportId refused = counter("x");
        outbox.showLive(to(1), refused.value());
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

    private static DocumentReference document() {
        return new DocumentReference(ReportId.random().value(), 1, "CSV", "rekap.csv");
    }

    /** The time of the sender, whose own thread a test can make fail or stand still. */
    private long time() {
        if (Thread.currentThread().getName().equals("outbox")) {
            standstill.acquireUninterruptibly();
            standstill.release();
            if (brokenTurns.getAndDecrement() > 0) {
                throw new IllegalStateException("of the test");
            }
        }
        return System.nanoTime() + ahead.toNanos();
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

    private static DataSource database() {
        return database;
    }

    private static JdbcClient jdbc() {
        return jdbc;
    }

    /** Refuses as long as failures are left, and notes what it did not refuse. */
    private static final class Refusing implements Messenger {

        final List<String> said = new CopyOnWriteArrayList<>();
        final Queue<TelegramException> failures = new ArrayDeque<>();
        volatile String refuseDocuments = "";
        volatile String refuseGroups = "";

        @Override
        public synchronized long sendText(Recipient to, OutgoingMessage bubble, @Nullable Long replyTo) {
            note(place(to) + " " + bubble.text());
            return said.size();
        }

        @Override
        public synchronized void edit(long chat, long message, OutgoingMessage bubble) {
            note(chat + "/" + message + " " + bubble.text());
        }

        @Override
        public synchronized void sendDocument(Recipient to, String fileName, byte[] content, OutgoingMessage caption) {
            note(place(to) + " " + fileName);
        }

        @Override
        public synchronized void typing(Recipient to) {
            note(place(to) + " …");
        }

        @Override
        public synchronized void removeButtons(long chat, long message) {
            note(chat + "/" + message + " -");
        }

        @Override
        public synchronized void answer(String callback, String text) {
            note(callback + " " + text);
        }

        private static TelegramException refusal(String description) {
            int code = description.startsWith("Forbidden") ? 403 : description.startsWith("Internal") ? 500 : 400;
            return catchThrowableOfType(
                    TelegramException.class,
                    () -> BotApiResponses.read(
                            "{\"ok\":false,\"error_code\":%d,\"description\":\"%s\"}".formatted(code, description)));
        }

        private static String place(Recipient to) {
            return to.topic() == 0 ? String.valueOf(to.chat()) : to.chat() + "#" + to.topic();
        }

        private void note(String what) {
            if (what.startsWith("-") && !refuseGroups.isEmpty()) {
                throw refusal(refuseGroups);
            }
            if (what.endsWith(".csv") && !refuseDocuments.isEmpty()) {
                throw refusal(refuseDocuments);
            }
            TelegramException refusal = failures.poll();
            if (refusal != null) {
                throw refusal;
            }
            said.add(what);
        }
    }
}
