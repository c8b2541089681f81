package dev.rekap.gateway.channel.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.DocumentReference;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.simulator.telegram.client.Shown;
import dev.rekap.simulator.telegram.client.SimulatedChat;
import dev.rekap.simulator.telegram.client.SimulatedTelegram;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** The gateway that tests share speaks to a seller, a new one for each test, in a Telegram that enforces its limits; none may be broken. */
abstract class SellerInChat {

    static final Duration PATIENCE = Duration.ofSeconds(40);

    /** Ids of people and, negated, of groups: each is given once. */
    static int people = 3_000;

    static EdgeService gateway;
    static SimulatedTelegram telegram;

    final SimulatedChat siti = EdgeService.stack().telegram().person(++people, "Siti", "id");

    @BeforeAll
    static void start() {
        telegram = EdgeService.stack().telegram();
        gateway = EdgeService.shared();
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

    /** What the seller reads from the bot, edits applied. */
    final List<String> texts() {
        return siti.fromBot().stream().map(Shown::text).toList();
    }

    /** A report whose counter shows this. */
    static ReportId counter(String text) {
        ReportId report = ReportId.random();
        counter(report, text);
        return report;
    }

    static void counter(ReportId report, String text) {
        gateway.conversation().counters.put(report, OutgoingMessage.of(text));
    }

    static DocumentReference document(String name) {
        return new DocumentReference(ReportId.random().value(), 1, "CSV", name);
    }
}
