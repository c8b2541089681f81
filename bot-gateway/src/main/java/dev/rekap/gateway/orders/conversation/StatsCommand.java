package dev.rekap.gateway.orders.conversation;

import dev.rekap.gateway.channel.jobs.Errands;
import dev.rekap.gateway.channel.users.Access;
import dev.rekap.gateway.orders.jobs.Errand;

/** {@code /stats}: the figures of today, for admins. To others it is no command. */
final class StatsCommand implements Command {

    private final Access access;
    private final Errands errands;
    private final Command unknown;

    StatsCommand(Access access, Errands errands, Command unknown) {
        this.access = access;
        this.errands = errands;
        this.unknown = unknown;
    }

    @Override
    public void run(Turn turn, String argument) {
        if (access.isAdmin(turn.person())) {
            errands.now(new Errand.Figures(turn.chat(), turn.locale()));
        } else {
            unknown.run(turn, argument);
        }
    }
}
