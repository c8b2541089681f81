package dev.rekap.gateway.orders.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.rekap.bus.Publisher;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.ChatEvent;
import dev.rekap.gateway.channel.ChatUsers;
import dev.rekap.gateway.channel.Origin;
import dev.rekap.gateway.channel.Recipient;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.jobs.JobScheduler;
import dev.rekap.gateway.channel.postgres.HandledUpdates;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.Press;
import dev.rekap.gateway.orders.ReportState;
import dev.rekap.gateway.orders.jobs.OrderJob;
import dev.rekap.gateway.orders.postgres.PostgresChatReports;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is committed is neither lost nor done twice. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DurabilityIT {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final DirectGateway gateway = DirectGateway.shared();

    @Test
    void anUpdateThatComesAgainChangesNothing() {
        Origin origin = gateway.from(1, "id");
        gateway.handle(new ChatEvent.CommandGiven(origin, "help", ""));
        gateway.handle(new ChatEvent.CommandGiven(origin, "help", ""));

        assertThat(gateway.outbox.said(1)).hasSize(1);
    }

    @Test
    void anIdThatTelegramGivesToAnotherUpdateIsNoRepeat() {
        Origin first = gateway.from(12, "id");
        Origin other = new Origin(
                first.update(), 12, 0, first.kind(), 12, "id", first.message() + 5_000, gateway.clock.instant());
        gateway.handle(new ChatEvent.CommandGiven(first, "help", ""));
        gateway.handle(new ChatEvent.CommandGiven(other, "status", ""));
        gateway.handle(new ChatEvent.CommandGiven(other, "status", ""));

        assertThat(gateway.outbox.said(12)).hasSize(2);
    }

    @Test
    void anUpdateWhoseHandlingFailedIsHandledWhenItIsReplayed() {
        Origin origin = gateway.from(13, "id");
        gateway.handle(new ChatEvent.HandlingFailed(origin));
        gateway.handle(new ChatEvent.CommandGiven(origin, "help", ""));

        assertThat(gateway.outbox.said(13)).hasSize(2).last().asString().contains("/done");
    }

    @Test
    void whatFailsIsRolledBackWholeAndCanBeHandledAgain() {
        UnitOfWork unit = gateway.bean(UnitOfWork.class);
        ReportId report = ReportId.random();

        assertThatThrownBy(() -> unit.run(() -> {
                    gateway.bean(JobScheduler.class).now(new OrderJob.Seal(report));
                    gateway.bean(ChatReports.class)
                            .add(ChatReport.opened(
                                    report, new Recipient(2, 0, 2, Locale.ENGLISH), null, Instant.now()));
                    throw new IllegalStateException("crash");
                }))
                .hasMessage("crash");

        assertThat(gateway.bean(ChatReports.class).find(report)).isEmpty();
        assertThat(errands("errand", report)).isZero();
    }

    @Test
    void ofACancelledReportWhatIsStillOnItsWayIsCalledOffToo() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch cancelled = new CountDownLatch(1);
        gateway.files.answers("Lama=1", _ -> {
            begun.countDown();
            FakeTelegramFiles.waitFor(cancelled);
            return FakeTelegramFiles.download("Lama=1");
        });
        gateway.voice(8, "Lama=1");
        FakeTelegramFiles.waitFor(begun);
        gateway.command(8, "cancel", "");
        cancelled.countDown();

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(gateway.pipeline.only(8).status).isEqualTo("CANCELLED"));
        assertThat(gateway.counter(8)).contains("Dibatalkan.");
        assertThat(gateway.outbox.delivered(8)).isEmpty();
    }

    @Test
    void ofAForgottenPersonNothingStaysNotEvenWhatWasOnItsWay() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch forgotten = new CountDownLatch(1);
        gateway.files.answers("Lupa=1", _ -> {
            begun.countDown();
            FakeTelegramFiles.waitFor(forgotten);
            return FakeTelegramFiles.download("Lupa=1");
        });
        gateway.voice(9, "Lupa=1");
        FakeTelegramFiles.waitFor(begun);
        ReportId report = gateway.newest(9).id();
        gateway.handle(new ChatEvent.ButtonPressed(gateway.from(9, "id"), "press", "1y9"));
        await().atMost(PATIENCE)
                .until(() -> gateway.outbox.said(9).stream().anyMatch(text -> text.contains("sudah dihapus")));
        forgotten.countDown();

        await().atMost(PATIENCE)
                .until(() -> gateway.pipeline.calls().contains("DELETE /api/v1/reports/" + report)
                        && !gateway.pipeline.knows(report)
                        && errands("transfer", report) == 0);
        assertThat(gateway.bean(ChatReports.class).find(report)).isEmpty();
    }

    @Test
    void progressOutOfOrderNeverGoesBackAndAVersionIsDeliveredOnce() {
        gateway.pipeline.onSealed(_ -> {});
        gateway.voice(10, "Budi=3");
        gateway.voice(10, "!NO_SPEECH");
        await().atMost(PATIENCE).until(() -> gateway.counter(10).contains("1 selesai · 1 gagal"));
        gateway.command(10, "done", "");
        await().atMost(PATIENCE).until(() -> gateway.newest(10).state() == ReportState.PROCESSING);
        FakeReport report = gateway.pipeline.only(10);
        Publisher publisher = gateway.bean(Publisher.class);

        publisher.publish(Facts.progress(report, 1, 1, 0));
        Facts.finish(publisher, report);
        Facts.finish(publisher, report);
        publisher.publish(Facts.progress(report, 1, 0, 1));
        await().atMost(PATIENCE).until(() -> !gateway.outbox.delivered(10).isEmpty());
        gateway.handle(new ChatEvent.ButtonPressed(gateway.from(10, "id"), "again", retry(report.id)));
        await().atMost(PATIENCE)
                .until(() -> gateway.pipeline.calls().contains("POST /api/v1/reports/" + report.id + "/retry"));
        Facts.finish(publisher, report);
        Facts.finish(publisher, report);

        await().atMost(PATIENCE).until(() -> gateway.outbox.delivered(10).size() == 2);
        await().during(Duration.ofSeconds(1))
                .atMost(PATIENCE)
                .until(() -> gateway.outbox.delivered(10).size() == 2);
        assertThat(gateway.counter(10)).contains("2 rekaman · 2 selesai · 0 gagal", "Selesai: 2 baris.");
        gateway.pipeline.onSealed(each -> Facts.finish(publisher, each));
    }

    @Test
    void whatCannotBeTriedAgainIsSaid() {
        gateway.voice(11, "Budi=3");
        gateway.voice(11, "!NO_SPEECH");
        gateway.command(11, "done", "");
        await().atMost(PATIENCE).until(() -> !gateway.outbox.delivered(11).isEmpty());
        FakeReport report = gateway.pipeline.only(11);
        report.files.removeIf(file -> file.failure() != null);

        gateway.handle(new ChatEvent.ButtonPressed(gateway.from(11, "id"), "again", retry(report.id)));

        await().atMost(PATIENCE)
                .until(() ->
                        gateway.outbox.said(11).stream().anyMatch(text -> text.contains("tidak bisa dicoba lagi")));
        assertThat(gateway.newest(11).state()).isEqualTo(ReportState.DONE);
    }

    @Test
    void errandsOfAReplicaThatIsGoneGoOnElsewhereWithinSeconds() {
        gateway.voice(14, "Budi=3");
        await().atMost(PATIENCE).until(() -> gateway.counter(14).contains("1 selesai"));
        ReportId report = gateway.pipeline.only(14).id;
        gateway.bean(JdbcClient.class).sql("""
                        INSERT INTO gateway.errand (task_name, task_instance, execution_time, picked, picked_by,
                            last_heartbeat, version)
                        VALUES ('erase', :instance, now(), true, 'gateway-that-was-killed', now(), 1)
                        """).param("instance", report + "/1").update();

        await().atMost(Duration.ofSeconds(6))
                .until(() -> gateway.pipeline.calls().contains("DELETE /api/v1/reports/" + report));
        await().atMost(PATIENCE).until(() -> erasures(report) == 0);
    }

    @Test
    void whatWasKeptLongEnoughIsDeleted() {
        gateway.voice(12, "Budi=3");
        gateway.command(12, "done", "");
        await().atMost(PATIENCE).until(() -> !gateway.outbox.delivered(12).isEmpty());
        ReportId report = gateway.newest(12).id();
        PostgresChatReports reports = gateway.bean(PostgresChatReports.class);
        Instant now = gateway.clock.instant();
        reports.deleteEndedBefore(now.plus(Duration.ofDays(89)).minus(Duration.ofDays(90)));
        assertThat(gateway.bean(ChatReports.class).find(report)).isPresent();

        reports.deleteEndedBefore(now.plus(Duration.ofDays(91)).minus(Duration.ofDays(90)));
        gateway.bean(HandledUpdates.class).deleteOld(now.plus(Duration.ofDays(91)));

        assertThat(gateway.bean(ChatReports.class).find(report)).isEmpty();
        assertThat(gateway.bean(JdbcClient.class)
                        .sql("SELECT count(*) FROM gateway.handled_update")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void anAllowanceIsTakenUpAndComesBackWithItsWindow() {
        ChatUsers persons = gateway.bean(ChatUsers.class);
        Duration window = Duration.ofMinutes(1);

        assertThat(persons.take(13, "test", 2, window)).isTrue();
        assertThat(persons.take(13, "test", 2, window)).isTrue();
        assertThat(persons.take(13, "test", 2, window)).isFalse();
        gateway.clock.forward(Duration.ofSeconds(61));
        assertThat(persons.take(13, "test", 2, window)).isTrue();
    }

    private long errands(String table, ReportId report) {
        return gateway.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM gateway." + table + " WHERE task_instance LIKE :about")
                .param("about", report + "/%")
                .query(Long.class)
                .single();
    }

    private long erasures(ReportId report) {
        return gateway.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM gateway.errand WHERE task_name = 'erase' AND task_instance = :instance")
                .param("instance", report + "/1")
                .query(Long.class)
                .single();
    }

    private static String retry(ReportId report) {
        return new Press.OnReport(Press.Act.RETRY, report).data();
    }
}
