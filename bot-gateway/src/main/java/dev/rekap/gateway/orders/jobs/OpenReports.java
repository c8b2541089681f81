package dev.rekap.gateway.orders.jobs;

import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.Bubble;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.jobs.Errands;
import dev.rekap.gateway.channel.texts.Phrase;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.ChatReports.Notice;
import dev.rekap.gateway.orders.Limits;
import dev.rekap.gateway.orders.ReportState;
import dev.rekap.gateway.orders.SentFile;
import dev.rekap.gateway.orders.delivery.ConcludeReport;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Looks after reports that take their time. */
public final class OpenReports {

    /** Report-service ends what it knows; its clock and its sweep get some time. */
    private static final Duration GRACE = Duration.ofHours(1);

    private static final Duration LOOK_AGAIN = Duration.ofMinutes(10);

    private final UnitOfWork unit;
    private final ChatReports reports;
    private final Errands errands;
    private final Outbox outbox;
    private final ConcludeReport concluding;
    private final Limits limits;
    private final Clock clock;

    public OpenReports(
            UnitOfWork unit,
            ChatReports reports,
            Errands errands,
            Outbox outbox,
            ConcludeReport concluding,
            Limits limits,
            Clock clock) {
        this.unit = unit;
        this.reports = reports;
        this.errands = errands;
        this.outbox = outbox;
        this.concluding = concluding;
        this.limits = limits;
        this.clock = clock;
    }

    void show(ReportId id) {
        unit.run(() -> reports.find(id)
                .filter(report -> report.state().isUnfinished())
                .ifPresent(report -> outbox.showCounter(report.chat(), id)));
    }

    /** Says once that the report is still open, and puts its counter with the buttons at the end of the chat. */
    void remind(ReportId id) {
        unit.run(() -> reports.lock(id)
                .filter(report -> report.state() == ReportState.OPEN && reports.firstTime(id, Notice.REMINDED))
                .ifPresent(report -> {
                    long received =
                            reports.files(id).stream().filter(SentFile::isTaken).count();
                    String text = Texts.of(report.locale()).say(Phrase.REMINDER, received);
                    outbox.say(report.chat(), Bubble.of(text), null);
                    outbox.moveCounter(report.chat(), id);
                    outbox.showCounter(report.chat(), id);
                }));
    }

    void expire(ReportId id) {
        unit.run(() -> reports.lock(id)
                .filter(report -> report.state() == ReportState.OPEN)
                .ifPresent(this::expire));
    }

    private void expire(ChatReport report) {
        boolean known = reports.files(report.id()).stream().anyMatch(CallOffReport::isBrought);
        Instant now = clock.instant();
        Instant due = report.openedAt().plus(limits.openFor());
        if (known && now.isBefore(due.plus(GRACE))) {
            errands.at(now.plus(LOOK_AGAIN), new Errand.Expire(report.id()));
            return;
        }
        concluding.callOff(report.id(), ReportState.EXPIRED);
        if (known) {
            errands.now(new Errand.Cancel(report.id()));
        }
    }
}
