package dev.rekap.gateway.channel.running;

import static dev.rekap.gateway.Recipients.to;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.ChatEvent;
import dev.rekap.gateway.channel.ChatFiles;
import dev.rekap.gateway.channel.DocumentReference;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.OutgoingMessage.Button;
import dev.rekap.simulator.telegram.client.Shown;
import dev.rekap.simulator.telegram.client.SimulatedChat;
import dev.rekap.simulator.telegram.client.SimulatedTelegram;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Telegram, simulated, and a conversation that a test plays: what is sent arrives, what is said is seen. */
class ConversingIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private static EdgeService gateway;
    private static SimulatedTelegram telegram;

    @BeforeAll
    static void start() {
        telegram = EdgeService.stack().telegram();
        gateway = EdgeService.shared();
    }

    @AfterAll
    static void stop() {
        telegram.clearFaults();
    }

    @Test
    void whatAPersonWritesIsAnswered() {
        SimulatedChat siti = telegram.person(1001, "Siti", "id");
        gateway.conversation().behaviour = (event, outbox) -> {
            if (event instanceof ChatEvent.CommandGiven command
                    && command.origin().chat() == siti.id()) {
                outbox.send(
                        to(siti.id()),
                        OutgoingMessage.of("Halo, " + command.name()),
                        command.origin().message());
            }
        };

        siti.sends("/start rahasia");

        await().atMost(PATIENCE).until(() -> !siti.fromBot().isEmpty());
        assertThat(siti.fromBot()).singleElement().extracting(Shown::text).isEqualTo("Halo, start");
        assertThat(gateway.conversation().seen)
                .anySatisfy(event -> assertThat(event)
                        .isInstanceOfSatisfying(
                                ChatEvent.CommandGiven.class,
                                command -> assertThat(command.argument()).isEqualTo("rahasia")));
    }

    @Test
    void aDocumentIsFetchedWhenItsTurnComesAndItsButtonsWork() {
        SimulatedChat budi = telegram.person(1002, "Budi", "en");
        gateway.conversation().behaviour = (event, outbox) -> {
            if (event instanceof ChatEvent.ButtonPressed press) {
                outbox.answer(press.callback(), "Baik");
            }
        };
        gateway.say(outbox -> outbox.deliver(
                to(budi.id()),
                new DocumentReference(ReportId.random().value(), 1, "CSV", "rekap.csv"),
                new OutgoingMessage("3 baris", List.of(List.of(new Button("XLSX", "x:1"))))));

        await().atMost(PATIENCE).until(() -> !budi.fromBot().isEmpty());
        Shown shown = budi.fromBot().getFirst();
        assertThat(shown.document().orElseThrow().name()).isEqualTo("rekap.csv");
        assertThat(shown.document().orElseThrow().content()).isEqualTo("rekap.csv\n");
        assertThat(shown.words()).contains("3 baris");

        String press = budi.presses("XLSX");

        await().atMost(PATIENCE).until(() -> budi.answer(press).answered());
        assertThat(budi.answer(press).text()).isEqualTo("Baik");
    }

    @Test
    void aCounterIsOneMessageThatChanges() {
        SimulatedChat ani = telegram.person(1003, "Ani", "id");
        ReportId report = ReportId.random();
        for (int i = 1; i <= 10; i++) {
            gateway.conversation().counters.put(report, OutgoingMessage.of(i + " dari 10"));
            gateway.say(outbox -> outbox.showLive(to(ani.id()), report.value()));
        }

        await().atMost(PATIENCE)
                .until(() ->
                        ani.fromBot().stream().anyMatch(shown -> shown.text().equals("10 dari 10")));
        assertThat(ani.fromBot()).hasSize(1);
        assertThat(ani.fromBot().getFirst().edits()).as("coalesced").isLessThanOrEqualTo(3);
    }

    @Test
    void aRecordingIsDownloaded() throws Exception {
        SimulatedChat joko = telegram.person(1004, "Joko", "id");
        byte[] bytes = new byte[300_000];
        bytes[299_999] = 7;
        joko.sendsVoice(bytes);
        await().atMost(PATIENCE)
                .until(() -> gateway.conversation().seen.stream()
                        .anyMatch(event -> event.origin().chat() == joko.id()));
        ChatEvent.RecordingSent sent = (ChatEvent.RecordingSent) gateway.conversation().seen.stream()
                .filter(event -> event.origin().chat() == joko.id())
                .findFirst()
                .orElseThrow();

        try (ChatFiles.Download download =
                gateway.bean(ChatFiles.class).open(sent.recording().file())) {
            assertThat(download.size()).isEqualTo(300_000);
            assertThat(download.body().readAllBytes()).isEqualTo(bytes);
        }
    }

    @Test
    void theMenuIsSetPerLanguage() {
        await().atMost(PATIENCE).until(() -> telegram.commands().size() >= 3);
        assertThat(telegram.commands().toString()).contains("done");
    }

    @Test
    void theServiceIsWell() {
        assertThat(gateway.management("/actuator/health/liveness"))
                .contains("\"UP\"")
                .contains("polled here");
        assertThat(gateway.management("/actuator/health/readiness")).contains("\"UP\"");
        assertThat(gateway.management("/actuator/prometheus"))
                .contains("rekap_telegram_leader 1.0")
                .contains("rekap_telegram_outbox{kind=\"TEXT\"}")
                .contains("rekap_telegram_outbox_age_seconds ")
                .contains("rekap_telegram_calls_seconds_bucket{method=\"getme\",result=\"ok\",le=")
                .contains("rekap_telegram_held_back_seconds_bucket{le=")
                .contains("rekap_delivery_duration_seconds_bucket{le=")
                .contains("rekap_queue_wait_seconds_bucket{messaging_destination_name=\"rekap.gateway.updates\",le=")
                .contains("rekap_telegram_polls_total{result=\"ok\"}");
    }
}
