package dev.rekap.action.reply;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.action.ActionRequests;
import dev.rekap.action.Progress;
import dev.rekap.contracts.decisions.ActionField;
import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.ActionRequested;
import dev.rekap.contracts.decisions.Receipt;
import java.time.Clock;
import org.junit.jupiter.api.Test;

/** A reply has no effect that could be counted, changed or undone, so the contract of actions says little about it. */
class ReplyActionTest {

    private final ReplyAction action = new ReplyAction(Clock.systemUTC());

    @Test
    void receiptHoldsTheTextAndUndoIsNothing() {
        ActionRequested request = ActionRequests.of(ActionFields.REPLY, ActionFields.TEXT, "Buka jam 8");

        Receipt receipt = action.perform(request, Progress.NONE);

        assertThat(receipt.reference()).isEqualTo("reply");
        assertThat(receipt.fields()).containsExactly(new ActionField("text", "Buka jam 8"));
        assertThat(action.find(request, Progress.NONE)).isPresent();
        assertThat(action.plan(request).changes()).isEmpty();
        action.undo(request, receipt, Progress.NONE);
    }
}
