package dev.rekap.gateway.conversation;

import dev.rekap.gateway.Access;
import dev.rekap.gateway.ChatReports;
import dev.rekap.gateway.ChatReports.Figures;
import dev.rekap.gateway.Limits;
import dev.rekap.gateway.Outbox;
import dev.rekap.gateway.texts.Phrase;
import java.time.Clock;
import java.time.Instant;

/** {@code /stats}: the figures of today, for admins. To others it is no command. */
final class StatsCommand implements Command {

    private static final int MINUTE = 60;

    private final Access access;
    private final ChatReports reports;
    private final Command unknown;
    private final Speech speech;
    private final Limits limits;
    private final Clock clock;

    StatsCommand(Access access, ChatReports reports, Command unknown, Outbox outbox, Limits limits, Clock clock) {
        this.access = access;
        this.reports = reports;
        this.unknown = unknown;
        this.speech = new Speech(outbox);
        this.limits = limits;
        this.clock = clock;
    }

    @Override
    public void run(Turn turn, String argument) {
        if (!access.isAdmin(turn.person())) {
            unknown.run(turn, argument);
            return;
        }
        Instant midnight = clock.instant()
                .atZone(limits.zone())
                .toLocalDate()
                .atStartOfDay(limits.zone())
                .toInstant();
        Figures today = reports.figures(midnight);
        speech.say(
                turn,
                Phrase.STATS,
                today.reports(),
                today.delivered(),
                today.files(),
                today.failed(),
                today.audioSeconds() / MINUTE);
    }
}
