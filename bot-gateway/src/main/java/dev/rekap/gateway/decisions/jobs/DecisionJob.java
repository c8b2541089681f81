package dev.rekap.gateway.decisions.jobs;

import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.gateway.channel.Recipient;
import dev.rekap.gateway.channel.jobs.Job;
import java.time.Duration;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The kinds of jobs about decisions. A new kind is a record here, and a case in the runner. */
public sealed interface DecisionJob extends Job {

    /** Between two signs that the bot is at work; Telegram shows each for five seconds. */
    Duration TYPING_PAUSE = Duration.ofSeconds(5);

    /** The decision that the job is about, whose trace it continues; none if it is about none. */
    default @Nullable DecisionId decision() {
        return null;
    }

    /** Closes an album, unless a further part came. */
    @Name("close-album")
    record CloseAlbum(DecisionId decision) implements DecisionJob {}

    /**
     * Brings a version of what was sent from Telegram to ingest-api.
     *
     * @param material the version
     */
    @Name(value = "material", lane = Lane.TRANSFER)
    record Bring(DecisionId decision, int material) implements DecisionJob {}

    /**
     * Tells decision-service the value of a field.
     *
     * @param version of the decision that was shown
     * @param action number of the action
     * @param field place of the field
     * @param reading place of the reading that is taken; below 0 for what was replied
     * @param user Telegram's id of who answers
     */
    @Name("answer")
    record Answer(DecisionId decision, int version, int action, int field, int reading, long user)
            implements DecisionJob {}

    /**
     * Approves a version.
     *
     * @param user Telegram's id of who did
     */
    @Name("approve")
    record Approve(DecisionId decision, int version, long user) implements DecisionJob {}

    /** Rejects it. */
    @Name("reject")
    record Reject(DecisionId decision, int version, long user) implements DecisionJob {}

    /** Has it undone. */
    @Name("undo")
    record Undo(DecisionId decision, long user) implements DecisionJob {}

    /** Shows that the bot is at work, while it is. */
    @Name("typing")
    record Typing(DecisionId decision, int round) implements DecisionJob {}

    /** Shows the card as it is now. */
    @Name("card")
    record Refresh(DecisionId decision) implements DecisionJob {}

    /** Sends the last decisions of a user. */
    @Name("history")
    record History(long user, long chat, Locale locale, long topic) implements DecisionJob {

        public History(Recipient to) {
            this(to.user(), to.chat(), to.locale(), to.topic());
        }

        /** Who asked, and where. */
        public Recipient to() {
            return new Recipient(chat, topic, user, locale);
        }
    }
}
