package dev.rekap.gateway.channel.users;

import dev.rekap.gateway.channel.Measurements;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.texts.Phrase;
import dev.rekap.gateway.orders.conversation.Speech;
import dev.rekap.gateway.orders.conversation.Turn;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Lets people in, or turns them away politely: once an hour, not at every word. */
public final class Admission {

    private static final Logger LOG = LoggerFactory.getLogger(Admission.class);

    private static final Duration PAUSE = Duration.ofHours(1);

    /** A code cannot be found out by trying. */
    private static final int TRIES_PER_HOUR = 5;

    private final Access access;
    private final Persons persons;
    private final Speech speech;
    private final Measurements measurements;

    public Admission(Access access, Persons persons, Outbox outbox, Measurements measurements) {
        this.access = access;
        this.persons = persons;
        this.speech = new Speech(outbox);
        this.measurements = measurements;
    }

    public boolean admits(Turn turn) {
        return access.admits(turn.person());
    }

    /**
     * Takes an invitation.
     *
     * @return whether it is one, and lets somebody in who was not in before
     */
    public boolean accept(Turn turn, String code) {
        if (admits(turn)
                || !persons.take(turn.person().id(), "invitation", TRIES_PER_HOUR, PAUSE)
                || !access.invites(code)) {
            return false;
        }
        persons.save(turn.person().admitted());
        return true;
    }

    public void refuse(Turn turn) {
        measurements.refusal("access");
        LOG.info("Person {} is not admitted", turn.person().id());
        if (persons.take(turn.person().id(), "refusal", 1, PAUSE)) {
            speech.say(turn, Phrase.ACCESS_REFUSED);
        }
    }
}
