package dev.rekap.gateway.orders.conversation;

import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.texts.Layout;
import dev.rekap.gateway.channel.texts.Phrase;
import dev.rekap.gateway.channel.users.Persons;
import dev.rekap.gateway.orders.ChatReport;
import dev.rekap.gateway.orders.Limits;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Greets, explains, and says one helpful line to what is no recording. */
final class SmallTalk {

    /** An album of pictures is told once. */
    private static final Duration ONE_ALBUM = Duration.ofSeconds(10);

    private static final int NAME_LENGTH = 60;

    private static final long HOURS_PER_DAY = 24;

    private final Persons persons;
    private final Speech speech;
    private final Limits limits;

    SmallTalk(Persons persons, Outbox outbox, Limits limits) {
        this.persons = persons;
        this.speech = new Speech(outbox);
        this.limits = limits;
    }

    void start(Turn turn) {
        speech.say(turn, turn.isPrivate() ? Phrase.START_PRIVATE : Phrase.START_GROUP, ChatReport.MAX_FILES);
    }

    void help(Turn turn) {
        long hours = Math.max(1, limits.openFor().toHours());
        speech.say(turn, Phrase.HELP, ChatReport.MAX_FILES, Math.min(hours, HOURS_PER_DAY * 30));
    }

    void unknownCommand(Turn turn) {
        speech.say(turn, Phrase.UNKNOWN_COMMAND);
    }

    void text(Turn turn) {
        speech.say(turn, Phrase.UNKNOWN_TEXT);
    }

    void other(Turn turn, @Nullable String name) {
        if (persons.take(turn.person().id(), "other-" + turn.chat(), 1, ONE_ALBUM)) {
            speech.say(
                    turn,
                    name == null
                            ? turn.say(Phrase.OTHER)
                            : turn.say(Phrase.OTHER_FILE, Layout.shorten(name, NAME_LENGTH)));
        }
    }

    void greetGroup(Turn turn) {
        speech.say(turn, Phrase.START_GROUP, ChatReport.MAX_FILES);
    }
}
