package dev.rekap.action;

import dev.rekap.contracts.decisions.ActionRequested;
import dev.rekap.contracts.decisions.Receipt;
import java.util.Optional;

/**
 * One kind of effect in the world outside. An effect is known by the key of its request: whatever is called, how often, and wherever a
 * process died in between, there is never more than one.
 *
 * <p>All methods throw {@link ActionException} where they do not succeed.
 */
public interface Action {

    /** Kind of the requests that it takes, of the {@link dev.rekap.contracts.decisions.ActionFields}. */
    String kind();

    /** Name of what one worker at a time may change for this request, such as the whole shop. */
    default String exclusive(ActionRequested request) {
        return request.key();
    }

    /** Looks what would change, and changes nothing. */
    ActionPlan plan(ActionRequested request) throws InterruptedException;

    /** Looks whether the effect is there and complete, and changes nothing. */
    Optional<Receipt> find(ActionRequested request, Progress progress) throws InterruptedException;

    /** Has the effect be there: finds it, completes what an earlier try left half made, or makes it; and reads it back. */
    Receipt perform(ActionRequested request, Progress progress) throws InterruptedException;

    /**
     * Takes the effect back. One that is gone already is fine.
     *
     * @throws ActionException {@link dev.rekap.contracts.FailureCode#CHANGED_MEANWHILE} if somebody changed it since; nothing is taken back then
     */
    void undo(ActionRequested request, Receipt receipt, Progress progress) throws InterruptedException;
}
