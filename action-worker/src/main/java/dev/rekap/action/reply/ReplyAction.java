package dev.rekap.action.reply;

import dev.rekap.action.Action;
import dev.rekap.action.ActionPlan;
import dev.rekap.action.Progress;
import dev.rekap.action.RequestFields;
import dev.rekap.contracts.decisions.ActionField;
import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.ActionRequested;
import dev.rekap.contracts.decisions.Receipt;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** An answer in the chat: its effect is its receipt, which the chat shows. */
public final class ReplyAction implements Action {

    private static final String REFERENCE = "reply";

    private final Clock clock;

    public ReplyAction(Clock clock) {
        this.clock = clock;
    }

    @Override
    public String kind() {
        return ActionFields.REPLY;
    }

    @Override
    public ActionPlan plan(ActionRequested request) {
        return new ActionPlan(List.of(), List.of(), List.of());
    }

    @Override
    public Optional<Receipt> find(ActionRequested request, Progress progress) {
        return Optional.of(perform(request, progress));
    }

    @Override
    public Receipt perform(ActionRequested request, Progress progress) {
        List<ActionField> text = RequestFields.value(request.fields(), ActionFields.TEXT).stream()
                .map(value -> new ActionField(ActionFields.TEXT, value))
                .toList();
        return new Receipt(REFERENCE, null, text, List.of(), clock.instant());
    }

    @Override
    public void undo(ActionRequested request, Receipt receipt, Progress progress) {
        // What was read cannot be unread, and nothing else was done.
    }
}
