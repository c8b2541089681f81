package dev.rekap.gateway.orders.jobs;

import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.OutgoingMessage;
import dev.rekap.gateway.channel.Recipient;
import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.texts.Texts;
import dev.rekap.gateway.channel.texts.Words;
import dev.rekap.gateway.orders.ChatLimits;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.ChatReports.Figures;
import dev.rekap.gateway.orders.OrderPhrase;
import dev.rekap.gateway.orders.ReportApi;
import dev.rekap.gateway.orders.ReportApi.CostFigures;
import java.time.Clock;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends an admin the figures of today: those of the chats from the database, costs from report-service. */
public record StatisticsJob(
        UnitOfWork unit, ChatReports reports, ReportApi api, Outbox outbox, ChatLimits limits, Clock clock) {

    private static final Logger LOG = LoggerFactory.getLogger(StatisticsJob.class);

    private static final int MINUTE = 60;

    /** Sends the figures; without costs while report-service cannot answer. */
    void run(Recipient to) {
        Words words = Texts.of(to.locale());
        String costs = costs(words);
        unit.run(() -> outbox.send(to, OutgoingMessage.of(figures(words) + "\n" + costs), null));
    }

    private String figures(Words words) {
        Figures today = reports.figures(clock.instant()
                .atZone(limits.zone())
                .toLocalDate()
                .atStartOfDay(limits.zone())
                .toInstant());
        return words.text(
                OrderPhrase.STATS,
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
            LOG.warn("Reading costs failed: {}", e.getMessage());
            return words.text(OrderPhrase.STATS_COSTS_UNKNOWN);
        }
        String text = today.amounts().isEmpty()
                ? words.text(OrderPhrase.STATS_COSTS_NONE)
                : words.text(OrderPhrase.STATS_COSTS, amounts(today, words));
        return today.warned() + today.spent() == 0
                ? text
                : text + "\n" + words.text(OrderPhrase.STATS_BUDGETS, today.spent(), today.warned());
    }

    private static String amounts(CostFigures costs, Words words) {
        return costs.amounts().entrySet().stream()
                .map(amount -> words.money(amount.getKey(), amount.getValue()))
                .collect(Collectors.joining(" + "));
    }
}
