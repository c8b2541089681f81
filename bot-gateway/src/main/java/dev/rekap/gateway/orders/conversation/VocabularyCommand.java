package dev.rekap.gateway.orders.conversation;

import dev.rekap.gateway.channel.jobs.Errands;
import dev.rekap.gateway.orders.jobs.Errand;
import java.util.Locale;

/** {@code /vocabulary}: shows the words that are listened for, which were learnt from the person's own reports, and clears them. */
final class VocabularyCommand implements Command {

    private static final String RESET = "reset";

    private final Errands errands;

    VocabularyCommand(Errands errands) {
        this.errands = errands;
    }

    @Override
    public void run(Turn turn, String argument) {
        boolean clear = argument.toLowerCase(Locale.ROOT).equals(RESET);
        errands.now(new Errand.Vocabulary(turn.person().id(), clear, turn.chat(), turn.locale()));
    }
}
