package dev.rekap.contracts.decisions;

import dev.rekap.contracts.FailureCode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One action of a decision, as it stands.
 *
 * @param proposed what is to be done
 * @param state where it stands
 * @param changes what would change at the other side, as far as it was looked at
 * @param receipt once it was done
 * @param failure why it was not done, or is not known to be
 */
public record DecidedAction(
        ProposedAction proposed,
        ActionState state,
        List<FieldChange> changes,
        @Nullable Receipt receipt,
        @Nullable FailureCode failure) {

    public DecidedAction {
        changes = List.copyOf(changes);
    }
}
