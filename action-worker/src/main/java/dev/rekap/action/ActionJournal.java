package dev.rekap.action;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.ActionVerb;
import dev.rekap.contracts.decisions.Receipt;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was begun and how it ended, for a worker that starts anew. Every method is durable when it returns. */
public interface ActionJournal {

    Optional<JournalEntry> entry(String key, ActionVerb verb);

    /** Begins, or begins again: the note of an open entry stays, that of one that was not done is replaced. */
    void begin(String key, ActionVerb verb, UserId user, Instant now, String note);

    /** Ends what was begun. */
    void end(String key, ActionVerb verb, Instant now, JournalEntry.Result result, @Nullable Receipt receipt);

    /** Forgets what was begun before. */
    int forgetBefore(Instant moment);

    /** Forgets what was done for a user. */
    void forget(UserId user);
}
