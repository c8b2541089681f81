package dev.rekap.gateway.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.contracts.ReportId;
import dev.rekap.gateway.Bubble;
import dev.rekap.localstack.telegram.Fault;
import dev.rekap.localstack.telegram.Shown;
import dev.rekap.localstack.telegram.SimulatedChat;
import dev.rekap.localstack.telegram.SimulatedTelegram;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A report has one counter message, whatever happens to it. */
class CounterIT {

    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static int people = 3_300;

    private static EdgeService gateway;
    private static SimulatedTelegram telegram;

    private final SimulatedChat siti = EdgeService.stack().telegram().person(++people, "Siti", "id");

    @BeforeAll
    static void start() {
        telegram = EdgeService.stack().telegram();
        gateway = EdgeService.start((_, _) -> {}).emptied();
    }

    @AfterAll
    static void stop() {
        gateway.close();
    }

    @BeforeEach
    void strict() {
        telegram.enforceLimits(true);
        telegram.forgetViolations();
    }

    @AfterEach
    void calm() {
        telegram.clearFaults();
        telegram.enforceLimits(false);
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void aCounterWhoseSendingIsInDoubtIsNotSentAgain() {
        telegram.misbehave(Fault.lostAnswer("sendMessage").in(siti).once());
        ReportId report = counter("1 dari 2");
        gateway.say(outbox -> outbox.showCounter(siti.id(), report));
        await().atMost(PATIENCE).until(() -> texts().equals(List.of("1 dari 2")));
        counter(report, "2 dari 2");
        gateway.say(outbox -> outbox.showCounter(siti.id(), report));
        gateway.say(outbox -> outbox.say(siti.id(), Bubble.of("sesudahnya"), null));
        await().atMost(PATIENCE).until(() -> texts().contains("sesudahnya"));

        assertThat(texts()).as("neither doubled nor edited").containsExactly("1 dari 2", "sesudahnya");
        long message = siti.fromBot().getFirst().id();
        gateway.say(outbox -> {
            outbox.counterSeen(report, message);
            outbox.showCounter(siti.id(), report);
        });
        await().atMost(PATIENCE).until(() -> texts().equals(List.of("2 dari 2", "sesudahnya")));

        gateway.say(outbox -> {
            outbox.moveCounter(siti.id(), report);
            outbox.showCounter(siti.id(), report);
        });
        await().atMost(PATIENCE).until(() -> texts().equals(List.of("2 dari 2", "sesudahnya", "2 dari 2")));
    }

    @Test
    void aCounterThatTelegramRefusedForNowIsSentOnce() {
        telegram.misbehave(Fault.internalError("sendMessage").in(siti).times(2));
        ReportId report = counter("1 dari 2");

        gateway.say(outbox -> outbox.showCounter(siti.id(), report));

        await().atMost(PATIENCE).until(() -> texts().equals(List.of("1 dari 2")));
    }

    @Test
    void aCounterWhoseMessageIsGoneIsSentAnewWithTheNextChange() {
        ReportId report = counter("1 dari 3");
        gateway.say(outbox -> outbox.showCounter(siti.id(), report));
        await().atMost(PATIENCE).until(() -> texts().equals(List.of("1 dari 3")));
        siti.vanishes(siti.fromBot().getFirst().id());
        counter(report, "2 dari 3");
        gateway.say(outbox -> outbox.showCounter(siti.id(), report));
        await().atMost(PATIENCE).until(() -> waitingCounters() == 0);
        counter(report, "3 dari 3");
        gateway.say(outbox -> outbox.showCounter(siti.id(), report));

        await().atMost(PATIENCE).until(() -> texts().contains("3 dari 3"));
    }

    @Test
    void aReportThatIsNotKnownAnyMoreShowsNothing() {
        gateway.say(outbox -> outbox.showCounter(siti.id(), ReportId.random()));

        await().atMost(PATIENCE).until(() -> waitingCounters() == 0);
        assertThat(texts()).isEmpty();
    }

    private ReportId counter(String text) {
        ReportId report = ReportId.random();
        counter(report, text);
        return report;
    }

    private static void counter(ReportId report, String text) {
        gateway.conversation().counters.put(report, Bubble.of(text));
    }

    private static int waitingCounters() {
        return gateway.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM gateway.counter WHERE wanted <> shown AND NOT in_doubt")
                .query(Integer.class)
                .single();
    }

    private List<String> texts() {
        return siti.fromBot().stream().map(Shown::text).toList();
    }
}
