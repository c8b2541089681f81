package dev.rekap.action;

import dev.rekap.contracts.decisions.Receipt;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What is written down of one verb of one action.
 *
 * @param begunAt when the latest try began to change something
 * @param note how the other side stood before the first of the tries
 * @param result none while it may be under way
 * @param receipt of what was done
 */
public record JournalEntry(
        Instant begunAt,
        String note,
        @Nullable Result result,
        @Nullable Receipt receipt) {

    /** How it ended. */
    public enum Result {
        DONE,
        /** Nothing was changed. */
        NOT_DONE,
        /** It broke off in between; nothing of it is under way any more. */
        BROKEN_OFF
    }

    /** Whether something may have been changed, and it is not known. */
    public boolean isOpen() {
        return result == null || result == Result.BROKEN_OFF;
    }
}
