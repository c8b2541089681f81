package dev.rekap.gateway.orders.jobs;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.channel.Bubble;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.texts.Phrase;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.channel.users.Persons;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.ReportApi;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Deletes all that is stored of a person: first in the pipeline, then here, then it is said. */
public final class ForgetPerson {

    private final UnitOfWork unit;
    private final ChatReports reports;
    private final Persons persons;
    private final ReportApi api;
    private final Outbox outbox;

    public ForgetPerson(UnitOfWork unit, ChatReports reports, Persons persons, ReportApi api, Outbox outbox) {
        this.unit = unit;
        this.reports = reports;
        this.persons = persons;
        this.api = api;
        this.outbox = outbox;
    }

    void run(Errand.Forget errand, int attempt) {
        UserId user = new UserId("telegram:" + errand.person());
        Set<ReportId> deleted = new HashSet<>();
        api.reportsOf(user).forEach(report -> {
            api.delete(report);
            deleted.add(report);
        });
        boolean complete = true;
        for (ChatReport report : known(errand.person())) {
            if (!deleted.add(report.id()) || api.delete(report.id())) {
                continue;
            }
            // Ingest-api took something of it, and report-service is about to hear.
            complete &= unit.call(() -> reports.files(report.id())).stream().noneMatch(CallOffReport::isBrought);
        }
        if (!complete && attempt < CallOffReport.PATIENCE) {
            throw new UnavailableException("a report is not known yet", Duration.ZERO);
        }
        api.forget(user);
        unit.run(() -> forget(errand, deleted));
    }

    private void forget(Errand.Forget errand, Set<ReportId> deleted) {
        List<ChatReport> left = reports.latest(errand.person(), null, Integer.MAX_VALUE);
        if (left.stream().anyMatch(report -> !deleted.contains(report.id()))) {
            throw new UnavailableException("a report was opened meanwhile", Duration.ZERO);
        }
        // The report before what is said of it: in this order everybody locks.
        left.forEach(report -> reports.lock(report.id()));
        left.forEach(report -> outbox.drop(report.chat(), report.id()));
        persons.forget(errand.person());
        outbox.say(errand.chat(), Bubble.of(Texts.of(errand.locale()).say(Phrase.FORGOTTEN)), null);
    }

    private List<ChatReport> known(long person) {
        return unit.call(() -> reports.latest(person, null, Integer.MAX_VALUE));
    }
}
