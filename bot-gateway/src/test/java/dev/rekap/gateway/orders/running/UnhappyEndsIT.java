package dev.rekap.gateway.orders.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.rekap.bus.Publisher;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.contracts.orders.ReportStatus;
import dev.rekap.gateway.TelegramCase;
import dev.rekap.gateway.channel.ChatEvent;
import dev.rekap.gateway.channel.ChatFile;
import dev.rekap.gateway.channel.LiveMessageRenderer;
import dev.rekap.gateway.channel.Origin;
import dev.rekap.gateway.channel.Origin.ChatKind;
import dev.rekap.gateway.channel.Recipient;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.Press;
import dev.rekap.gateway.orders.Press.Act;
import dev.rekap.gateway.orders.ReportState;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Reports that do not end as people hope, and what the pipeline says at odd moments. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UnhappyEndsIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DirectGateway gateway = DirectGateway.shared();

    @Test
    void aSealThatIsRefusedEndsTheReportWithAWord() {
        open(101);
        gateway.pipeline.misbehaves(exchange -> FakePipeline.problem(exchange, 500, "INTERNAL_ERROR"));
        gateway.pipeline.misbehaves(exchange -> FakePipeline.problem(exchange, 409, "EMPTY_REPORT"));
        gateway.command(101, "done", "");

        says(101, "Tidak ada rekaman yang bisa dipakai");
        assertThat(gateway.newest(101).state()).isEqualTo(ReportState.EMPTY);
        gateway.command(101, "reports", "");
        says(101, "– tanpa rekaman");
    }

    @Test
    void aReportThatWasClosedMeanwhileExpires() {
        open(102);
        for (int i = 0; i < 5; i++) {
            gateway.pipeline.misbehaves(exchange -> FakePipeline.problem(exchange, 409, "REPORT_CLOSED"));
        }
        gateway.command(102, "done", "");

        await().atMost(PATIENCE).until(() -> {
            gateway.clock.forward(Duration.ofSeconds(10));
            return gateway.newest(102).state() == ReportState.EXPIRED;
        });
        says(102, "terlalu lama terbuka");
    }

    @Test
    void aReportThatIsCalledOffElsewhereIsTold() {
        open(103);
        FakeReport report = gateway.pipeline.only(103);
        gateway.bean(Publisher.class).publish(Facts.ready(report, ReportStatus.CANCELLED));
        gateway.bean(Publisher.class).publish(Facts.ready(report, ReportStatus.CANCELLED));

        says(103, "Laporan dibatalkan.");
        gateway.command(103, "reports", "");
        says(103, "– dibatalkan");
        assertThat(gateway.outbox.said(103).stream().filter("Laporan dibatalkan."::equals))
                .hasSize(1);
    }

    @Test
    void factsOfReportsThatNobodyKnowsAreDoneWithQuietly() {
        FakeReport stranger = new FakeReport(ReportId.random());
        stranger.fields = Map.of("user_id", "telegram:104");
        gateway.bean(Publisher.class).publish(Facts.progress(stranger, 1, 1, 0));
        gateway.bean(Publisher.class).publish(Facts.ready(stranger, ReportStatus.COMPLETED));

        open(104);
        gateway.command(104, "done", "");
        await().atMost(PATIENCE).until(() -> gateway.outbox.delivered(104).size() == 1);
    }

    @Test
    void buttonsOfAReportWithoutATableSaySo() {
        open(105);
        ReportId report = gateway.newest(105).id();
        for (Act act : new Act[] {Act.XLSX, Act.CSV, Act.SUMMARY, Act.FETCH, Act.RETRY}) {
            press(105, act, report, act + " at work");
        }
        gateway.command(105, "cancel", "");
        for (Act act : new Act[] {Act.XLSX, Act.CSV, Act.SUMMARY, Act.FETCH, Act.RETRY, Act.DONE, Act.CANCEL}) {
            press(105, act, report, act + " at the end");
        }

        assertThat(answer("XLSX at work")).isEqualTo(answer("RETRY at work")).contains("sedang saya kerjakan");
        assertThat(answer("SUMMARY at the end"))
                .isEqualTo(answer("FETCH at the end"))
                .contains("belum punya tabel");
        assertThat(answer("RETRY at the end")).contains("Tidak ada rekaman yang perlu dicoba lagi.");
        assertThat(answer("DONE at the end"))
                .isEqualTo(answer("CANCEL at the end"))
                .contains("sudah ditutup");
    }

    @Test
    void aReportThatIsGoneAtReportServiceIsSaidToBe() {
        open(106);
        gateway.command(106, "done", "");
        await().atMost(PATIENCE).until(() -> gateway.outbox.delivered(106).size() == 1);
        ReportId report = gateway.newest(106).id();
        gateway.pipeline.misbehaves(exchange -> FakePipeline.problem(exchange, 404, "REPORT_NOT_FOUND"));
        press(106, Act.SUMMARY, report, "summary");
        says(106, "Laporan itu sudah tidak ada.");

        gateway.clock.forward(Duration.ofSeconds(10));
        gateway.pipeline.misbehaves(exchange -> FakePipeline.problem(exchange, 500, "INTERNAL_ERROR"));
        press(106, Act.FETCH, report, "fetch");
        await().atMost(PATIENCE).until(() -> gateway.outbox.delivered(106).size() == 2);
    }

    @Test
    void aReportThatTakesItsTimeShowsThatItIsBeingWorkedOn() {
        gateway.pipeline.onSealed(_ -> {});
        try {
            open(107);
            gateway.command(107, "done", "");
            await().atMost(PATIENCE).until(() -> gateway.newest(107).state() == ReportState.PROCESSING);
            long before = shown(107);
            gateway.clock.forward(Duration.ofSeconds(3));
            await().atMost(PATIENCE).until(() -> shown(107) > before);
            gateway.command(107, "cancel", "");
        } finally {
            gateway.pipeline.onSealed(report -> Facts.finish(gateway.bean(Publisher.class), report));
        }
        says(107, "Laporan dibatalkan.");
        await().atMost(PATIENCE)
                .untilAsserted(
                        () -> assertThat(gateway.pipeline.only(107).status).isEqualTo("CANCELLED"));
    }

    @Test
    void whatCannotBeHandledIsToldAndARemovedBotSaysNothing() {
        gateway.handle(new ChatEvent.HandlingFailed(gateway.from(108, "en")));
        says(108, "Sorry, something went wrong with your last message.");
        gateway.handle(new ChatEvent.BotRemoved(gateway.from(109, "id")));
        assertThat(gateway.outbox.acts()).contains(new RecordingOutbox.Act.Dropped(109, null));
        gateway.handle(new ChatEvent.TextWritten(gateway.from(109, "id"), "ngobrol", false));
        gateway.handle(new ChatEvent.OtherSent(gateway.from(109, "id"), false));
        assertThat(gateway.outbox.said(109)).isEmpty();
    }

    @Test
    void inAGroupAnAnswerStandsUnderWhatItAnswers() {
        Origin origin = new Origin(999_001, -7, 0, ChatKind.GROUP, 110, "id", 4711, gateway.clock.instant());
        gateway.handle(new ChatEvent.CommandGiven(origin, "reports", ""));

        assertThat(gateway.outbox.acts())
                .anyMatch(act -> act instanceof RecordingOutbox.Act.Said said
                        && said.to().chat() == -7
                        && Long.valueOf(4711).equals(said.replyTo()));
    }

    @Test
    void answersAndDeliversInTheTopic() {
        gateway.files.answers("F10", _ -> FakeTelegramFiles.download("Budi=3"));
        gateway.handle(TelegramCase.read("t02-forum-topic").updates().getFirst());
        Recipient topic = new Recipient(-1001999000111L, 7, 700_001, Locale.of("id"));
        ReportId report = gateway.bean(ChatReports.class)
                .latest(700_001, topic.chat(), 1)
                .getFirst()
                .id();
        await().atMost(PATIENCE)
                .until(() -> gateway.bean(LiveMessageRenderer.class)
                        .render(report.value())
                        .orElseThrow()
                        .text()
                        .contains("1 selesai"));

        gateway.handle(inTopic("done"));
        await().atMost(PATIENCE).until(() -> deliveredTo(topic) == 1);
        gateway.handle(new ChatEvent.ButtonPressed(
                inTopic("").origin(), "fetch", new Press.OnReport(Act.FETCH, report).data()));
        await().atMost(PATIENCE).until(() -> deliveredTo(topic) == 2);

        assertThat(gateway.outbox.acts()).contains(new RecordingOutbox.Act.CounterShown(topic, report.value()));
    }

    @Test
    void tellsAGroupOnceThatOnlyPersonsAreServed() {
        TelegramCase.read("t03-anonymous-admin").updates().forEach(gateway::handle);
        gateway.handle(TelegramCase.read("t03-anonymous-admin")
                .updates()
                .getLast()
                .replace("\"update_id\":2", "\"update_id\":3"));

        assertThat(gateway.outbox.said(-1001999000111L))
                .filteredOn(text -> text.contains("anonim"))
                .hasSize(1);
        assertThat(gateway.bean(ChatReports.class).latest(777_000, null, 1)).isEmpty();
        assertThat(gateway.bean(ChatReports.class).latest(1_087_968_824, null, 1))
                .isEmpty();
    }

    @Test
    void followsAGroupThatBecomesASupergroup() {
        ChatFile recording =
                new ChatFile(ChatFile.Kind.VOICE, "Budi=3", "unique-112", null, "audio/ogg", 6, null, null);
        gateway.handle(new ChatEvent.RecordingSent(inGroup(-112), recording));
        ReportId report =
                gateway.bean(ChatReports.class).latest(112, -112L, 1).getFirst().id();
        await().atMost(PATIENCE)
                .until(() -> gateway.bean(LiveMessageRenderer.class)
                        .render(report.value())
                        .orElseThrow()
                        .text()
                        .contains("1 selesai"));

        gateway.handle(new ChatEvent.GroupMigrated(inGroup(-112), -112, -100112));
        gateway.handle(new ChatEvent.GroupMigrated(inGroup(-100112), -112, -100112));
        gateway.handle(new ChatEvent.CommandGiven(inGroup(-100112), "done", ""));

        await().atMost(PATIENCE).until(() -> gateway.outbox.delivered(-100112).size() == 1);
        assertThat(gateway.outbox.delivered(-112)).isEmpty();
    }

    private Origin inGroup(long chat) {
        Origin any = gateway.from(112, "id");
        return new Origin(any.update(), chat, 0, ChatKind.GROUP, 112, "id", any.message(), any.at());
    }

    private ChatEvent.CommandGiven inTopic(String command) {
        Origin any = gateway.from(700_001, "id");
        return new ChatEvent.CommandGiven(
                new Origin(any.update(), -1001999000111L, 7, ChatKind.GROUP, 700_001, "id", any.message(), any.at()),
                command,
                "");
    }

    private long deliveredTo(Recipient recipient) {
        return gateway.outbox.delivered(recipient.chat()).stream()
                .filter(delivered -> delivered.to().equals(recipient))
                .count();
    }

    @Test
    void nobodyForgetsForAnother() {
        gateway.handle(
                new ChatEvent.ButtonPressed(gateway.from(111, "id"), "foreign", new Press.Forget(1, true).data()));

        assertThat(answer("foreign")).contains("Tombol ini milik orang lain.");
    }

    private void open(long person) {
        gateway.voice(person, "Budi=3");
        await().atMost(PATIENCE).until(() -> gateway.counter(person).contains("1 selesai"));
    }

    private void press(long person, Act act, ReportId report, String callback) {
        gateway.handle(new ChatEvent.ButtonPressed(
                gateway.from(person, "id"), callback, new Press.OnReport(act, report).data()));
    }

    private String answer(String callback) {
        return gateway.outbox.acts().stream()
                .filter(act -> act instanceof RecordingOutbox.Act.Answered answered
                        && answered.callback().equals(callback))
                .map(act -> ((RecordingOutbox.Act.Answered) act).text())
                .findFirst()
                .orElseThrow();
    }

    private long shown(long person) {
        return gateway.outbox.acts().stream()
                .filter(act -> act instanceof RecordingOutbox.Act.CounterShown shown
                        && shown.to().chat() == person)
                .count();
    }

    private void says(long person, String words) {
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(gateway.outbox.said(person)).anyMatch(text -> text.contains(words)));
    }
}
