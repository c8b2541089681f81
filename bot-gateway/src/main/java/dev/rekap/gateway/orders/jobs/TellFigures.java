package dev.rekap.gateway.orders.jobs;

import dev.rekap.gateway.channel.Bubble;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.texts.Amounts;
import dev.rekap.gateway.channel.texts.Phrase;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.channel.texts.Words;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.ChatReports.Figures;
import dev.rekap.gateway.orders.CostFigures;
import dev.rekap.gateway.orders.Limits;
import dev.rekap.gateway.orders.ReportApi;
import java.time.Clock;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Tells an admin the figures of today: those of the chats from here, costs from report-service. */
public final class TellFigures {

    private static final Logger LOG = LoggerFactory.getLogger(TellFigures.class);

    private static final int MINUTE = 60;

    private final UnitOfWork unit;
    private final ChatReports reports;
    private final ReportApi api;
    private final Outbox outbox;
    private final Limits limits;
    private final Clock clock;

    public TellFigures(UnitOfWork unit, ChatReports reports, ReportApi api, Outbox outbox, Limits limits, Clock clock) {
        this.unit = unit;
        this.reports = reports;
        this.api = api;
        this.outbox = outbox;
        this.limits = limits;
        this.clock = clock;
    }

    /** Figures are of the moment: without report-service they are told without costs, not later. */
    void run(long chat, Locale locale) {
        Words words = Texts.of(locale);
        String costs = costs(words);
        unit.run(() -> outbox.say(chat, Bubble.of(figures(words) + "\n" + costs), null));
    }

    private String figures(Words words) {
        Figures today = reports.figures(clock.instant()
                .atZone(limits.zone())
                .toLocalDate()
                .atStartOfDay(limits.zone())
                .toInstant());
        return words.say(
                Phrase.STATS,
                today.reports(),
                today.delivered(),
                today.files(),
                today.failed(),
                today.audioSeconds() / MINUTE);
    }

    private String costs(Words words) {
        CostFigures today;
        try {
            today = api.costs();
        } catch (UnavailableException e) {
            LOG.warn("Costs cannot be told: {}", e.getMessage());
            return words.say(Phrase.STATS_COSTS_UNKNOWN);
        }
        String text = today.amounts().isEmpty()
                ? words.say(Phrase.STATS_COSTS_NONE)
                : words.say(Phrase.STATS_COSTS, Amounts.text(today.amounts(), words));
        return today.warned() + today.spent() == 0
                ? text
                : text + "\n" + words.say(Phrase.STATS_BUDGETS, today.spent(), today.warned());
    }
}
