package dev.rekap.gateway.orders.conversation;

import dev.rekap.gateway.channel.Button;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.jobs.Errands;
import dev.rekap.gateway.channel.texts.Phrase;
import dev.rekap.gateway.channel.users.Persons;
import dev.rekap.gateway.orders.Press;
import dev.rekap.gateway.orders.jobs.Errand;
import java.time.Duration;
import java.util.List;

/** {@code /forget}: deletes all that is stored of the person, after a confirmation. */
final class ForgetCommand implements Command {

    /** Two presses at once do one thing. */
    private static final Duration ONE_PRESS = Duration.ofSeconds(10);

    private final Persons persons;
    private final Errands errands;
    private final Outbox outbox;
    private final Speech speech;

    ForgetCommand(Persons persons, Errands errands, Outbox outbox) {
        this.persons = persons;
        this.errands = errands;
        this.outbox = outbox;
        this.speech = new Speech(outbox);
    }

    @Override
    public void run(Turn turn, String argument) {
        speech.say(
                turn,
                turn.say(Phrase.FORGET_ASK),
                List.of(List.of(
                        new Button(
                                turn.say(Phrase.BUTTON_FORGET),
                                new Press.Forget(turn.person().id(), true).data()),
                        new Button(
                                turn.say(Phrase.BUTTON_KEEP),
                                new Press.Forget(turn.person().id(), false).data()))));
    }

    /**
     * The button.
     *
     * @return what the person reads for a moment
     */
    String press(Turn turn, Press.Forget press) {
        if (press.person() != turn.person().id()) {
            return turn.say(Phrase.NOT_YOURS);
        }
        outbox.removeButtons(turn.chat(), turn.origin().message());
        if (!press.sure()) {
            return turn.say(Phrase.FORGET_KEPT);
        }
        if (persons.take(turn.person().id(), "forget", 1, ONE_PRESS)) {
            errands.now(new Errand.Forget(turn.person().id(), turn.chat(), turn.locale()));
        }
        return turn.say(Phrase.FORGET_BEGUN);
    }
}
