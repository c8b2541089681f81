package dev.rekap.gateway.errands;

import dev.rekap.gateway.Bubble;
import dev.rekap.gateway.ChatReports;
import dev.rekap.gateway.ChatReports.Figures;
import dev.rekap.gateway.CostFigures;
import dev.rekap.gateway.Limits;
import dev.rekap.gateway.Outbox;
import dev.rekap.gateway.ReportApi;
import dev.rekap.gateway.UnavailableException;
import dev.rekap.gateway.UnitOfWork;
import dev.rekap.gateway.texts.Amounts;
import dev.rekap.gateway.texts.Phrase;
import dev.rekap.gateway.texts.Texts;
import dev.rekap.gateway.texts.Words;
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
