package dev.rekap.gateway.channel.running;

import static dev.rekap.gateway.Recipients.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.SharedGateway;
import dev.rekap.gateway.channel.ChatEvent;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.leader.LeaderElection;
import dev.rekap.simulator.telegram.client.Fault;
import dev.rekap.simulator.telegram.client.Shown;
import dev.rekap.simulator.telegram.client.SimulatedChat;
import dev.rekap.simulator.telegram.client.SimulatedTelegram;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Two gateways with one database, one broker and one bot. */
class ReplicasIT {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static int people = 5_000;

    private final SimulatedTelegram telegram = EdgeService.stack().telegram();
    private @Nullable EdgeService other;

    @BeforeEach
    void strict() {
        telegram.enforceLimits(true);
        telegram.forgetViolations();
    }

    @AfterEach
    void stop() {
        telegram.clearFaults();
        telegram.enforceLimits(false);
        if (other != null) {
            SharedGateway.replaceBy(other);
        }
        assertThat(telegram.violations()).isEmpty();
    }

    @Test
    void oneSendsAndWhenItGoesTheOtherDoes() {
        EdgeService first = EdgeService.shared();
        await().atMost(PATIENCE).until(() -> leads(first));
        EdgeService second = EdgeService.start((_, _) -> {});
        other = second;
        SimulatedChat siti = person();
        List<String> messages =
                IntStream.rangeClosed(1, 20).mapToObj(i -> "pesan " + i).toList();
        first.say(outbox -> messages.forEach(text -> outbox.send(to(siti.id()), OutgoingMessage.of(text), null)));
        await().atMost(PATIENCE).until(() -> siti.fromBot().size() >= 3);
        assertThat(leads(second)).isFalse();

        // In the middle of a call that takes its time.
        telegram.misbehave(
                Fault.slow("sendMessage", Duration.ofMillis(700)).in(siti).once());
        SharedGateway.end();

        await().atMost(PATIENCE).until(() -> siti.fromBot().size() == messages.size());
        assertThat(leads(second)).isTrue();
        assertThat(siti.fromBot()).extracting(Shown::text).containsExactlyElementsOf(messages);
        siti.sends("halo");
        await().atMost(PATIENCE)
                .until(() -> second.conversation().seen.stream()
                        .anyMatch(event -> event.origin().chat() == siti.id()));
    }

    @Test
    void aSessionThatBreaksIsTakenUpAgain() {
        EdgeService gateway = EdgeService.shared();
        await().atMost(PATIENCE).until(() -> leads(gateway));
        SimulatedChat siti = person();
        gateway.bean(JdbcClient.class)
                .sql(
                        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'rekap bot-gateway leader'")
                .query((_, _) -> true)
                .list();
        ReportId report = ReportId.random();
        gateway.conversation().counters.put(report, OutgoingMessage.of("1 dari 2"));
        gateway.say(outbox -> {
            outbox.send(to(siti.id()), OutgoingMessage.of("sesudahnya"), null);
            outbox.showLive(to(siti.id()), report.value());
        });

        await().atMost(PATIENCE).until(() -> siti.fromBot().size() == 2);
        assertThat(leads(gateway)).isTrue();
        siti.sends("halo");
        await().atMost(PATIENCE)
                .until(() ->
                        gateway.conversation().seen.stream().anyMatch(event -> event instanceof ChatEvent.TextWritten));
    }

    private static boolean leads(EdgeService gateway) {
        return gateway.bean(LeaderElection.class).isLeading();
    }

    private static SimulatedChat person() {
        people++;
        return EdgeService.stack().telegram().person(people, "Siti", "id");
    }
}
