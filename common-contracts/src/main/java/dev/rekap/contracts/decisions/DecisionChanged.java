package dev.rekap.contracts.decisions;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.ReplyTo;
import dev.rekap.contracts.UserId;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A decision as it stands, for whoever shows it. A higher version replaces a lower one; they may arrive in any order.
 *
 * @param decisionId the decision
 * @param userId the owner
 * @param replyTo where the user waits; none for a client without a chat
 * @param version of the decision, from 1
 * @param state where it stands
 * @param dryRun whether nothing will be done
 * @param decider that proposed it; none before
 * @param actions what it is about; empty before it was read
 * @param hash of all fields of all actions: an approval names it, so that nobody approves what was changed meanwhile; none before
 * @param question what is asked now, in {@link DecisionState#ASKING}
 * @param notices about how the material was read
 * @param failure why, in {@link DecisionState#FAILED}
 * @param cost of all calls so far
 * @param currency of the cost, ISO 4217
 * @param undoUntil until when it can be undone; none where it cannot
 * @param expiresAt when nobody is waited for any more; none once it ended
 */
public record DecisionChanged(
        DecisionId decisionId,
        UserId userId,
        @Nullable ReplyTo replyTo,
        int version,
        DecisionState state,
        boolean dryRun,
        @Nullable String decider,
        List<DecidedAction> actions,
        @Nullable String hash,
        @Nullable FieldQuestion question,
        Set<Notice> notices,
        @Nullable FailureCode failure,
        BigDecimal cost,
        String currency,
        @Nullable Instant undoUntil,
        @Nullable Instant expiresAt)
        implements DecisionMessage {

    public DecisionChanged {
        actions = List.copyOf(actions);
        notices = Set.copyOf(notices);
    }
}
