package dev.rekap.action;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.decisions.ActionRequested;
import dev.rekap.contracts.decisions.Receipt;
import org.junit.jupiter.api.Test;

/** What every action keeps to. Nothing here uses the journal: an action is safe by itself. */
public abstract class ActionContract {

    /** Safety net for a loop over requests. */
    private static final int MOST_REQUESTS = 40;

    protected abstract Action action();

    /** A request to do it that nobody made before; planned, if it has to be. */
    protected abstract ActionRequested request() throws InterruptedException;

    /** How many effects of this request there are in the world. */
    protected abstract int effects(ActionRequested request);

    /** All that there is in the world, to see that a look changes nothing. */
    protected abstract String world();

    /** Changes what was done, as its owner would. */
    protected abstract void changeByHand(ActionRequested request);

    /**
     * Has the connection cut at a later request to the other side.
     *
     * @param request how many pass before
     * @param done whether the request is done all the same
     * @return false where there is no connection
     */
    protected boolean cutAt(int request, boolean done) {
        return false;
    }

    /** Whether the cut is still to come; it does not come any more after this. */
    protected boolean cutIsWaiting() {
        return false;
    }

    @Test
    void planAndFindChangeNothing() throws InterruptedException {
        ActionRequested request = request();
        String before = world();

        action().plan(request);

        assertThat(action().find(request, Progress.NONE)).isEmpty();
        assertThat(world()).isEqualTo(before);
    }

    @Test
    void doingTwiceHasOneEffect() throws InterruptedException {
        ActionRequested request = request();

        Receipt first = action().perform(request, new MemoryProgress());
        String after = world();
        Receipt second = action().perform(request, new MemoryProgress());

        assertThat(second.reference()).isEqualTo(first.reference());
        assertThat(second.fields()).isEqualTo(first.fields());
        assertThat(second.undo()).isEqualTo(first.undo());
        assertThat(effects(request)).isEqualTo(1);
        assertThat(world()).isEqualTo(after);
    }

    @Test
    void findsWhatWasDone() throws InterruptedException {
        ActionRequested request = request();
        Receipt receipt = action().perform(request, new MemoryProgress());

        assertThat(action().find(request, Progress.NONE))
                .hasValueSatisfying(found -> assertThat(found.fields()).isEqualTo(receipt.fields()));
    }

    @Test
    void undoTakesTheEffectBackAndMayBeRepeated() throws InterruptedException {
        ActionRequested request = request();
        Receipt receipt = action().perform(request, new MemoryProgress());

        action().undo(request, receipt, new MemoryProgress());
        assertThat(effects(request)).isZero();
        String after = world();

        action().undo(request, receipt, new MemoryProgress());
        assertThat(world()).isEqualTo(after);
        assertThat(action().find(request, Progress.NONE)).isEmpty();
    }

    @Test
    void undoLeavesWhatWasChangedMeanwhile() throws InterruptedException {
        ActionRequested request = request();
        Receipt receipt = action().perform(request, new MemoryProgress());
        changeByHand(request);
        String changed = world();

        assertThatExceptionOfType(ActionException.class)
                .isThrownBy(() -> action().undo(request, receipt, new MemoryProgress()))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.CHANGED_MEANWHILE));
        assertThat(world()).isEqualTo(changed);
    }

    @Test
    void connectionCutAtAnyRequestMakesNoSecondEffectAndTheNextAttemptHeals() throws InterruptedException {
        for (boolean done : new boolean[] {false, true}) {
            for (int skip = 0; skip < MOST_REQUESTS; skip++) {
                ActionRequested request = request();
                if (!cutAt(skip, done)) {
                    return;
                }
                MemoryProgress progress = new MemoryProgress();
                try {
                    action().perform(request, progress);
                } catch (ActionException e) {
                    assertThat(effects(request)).as("after a cut at %d", skip).isLessThanOrEqualTo(1);
                }
                boolean last = cutIsWaiting();
                Receipt receipt = action().perform(request, progress);
                assertThat(effects(request))
                        .as("healed after a cut at %d", skip)
                        .isEqualTo(1);
                action().undo(request, receipt, new MemoryProgress());
                assertThat(effects(request))
                        .as("undone after a cut at %d", skip)
                        .isZero();
                if (last) {
                    break;
                }
            }
        }
    }

    @Test
    void connectionCutWhileUndoingIsHealedByTheNextAttempt() throws InterruptedException {
        for (boolean done : new boolean[] {false, true}) {
            for (int skip = 0; skip < MOST_REQUESTS; skip++) {
                ActionRequested request = request();
                Receipt receipt = action().perform(request, new MemoryProgress());
                if (!cutAt(skip, done)) {
                    return;
                }
                MemoryProgress progress = new MemoryProgress();
                try {
                    action().undo(request, receipt, progress);
                } catch (ActionException e) {
                    assertThat(e.code()).isEqualTo(FailureCode.SHOP_UNAVAILABLE);
                }
                boolean last = cutIsWaiting();
                action().undo(request, receipt, progress);
                assertThat(effects(request))
                        .as("undone after a cut at %d", skip)
                        .isZero();
                if (last) {
                    break;
                }
            }
        }
    }
}
