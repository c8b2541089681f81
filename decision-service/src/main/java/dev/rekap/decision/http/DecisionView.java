package dev.rekap.decision.http;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.DecidedAction;
import dev.rekap.contracts.decisions.DecisionChanged;
import dev.rekap.contracts.decisions.DecisionState;
import dev.rekap.contracts.decisions.FieldQuestion;
import dev.rekap.contracts.decisions.Notice;
import dev.rekap.decision.Decision;
import dev.rekap.decision.flow.OutgoingFacts;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A decision as callers see it: the same as the fact {@code decision.changed}, and the texts.
 *
 * @param version that an answer or approval names
 * @param dryRun whether nothing will be done
 * @param decider that proposed it; none before
 * @param actions with fields, evidence, what would change, receipt and failure
 * @param hash that an approval names; none while nothing is proposed
 * @param question what is asked now
 * @param failure why it could not be read, or was refused
 * @param message the same for the user
 * @param notices for the user, about how it was read
 * @param cost of all calls so far
 * @param undoUntil until when it can be undone
 * @param expiresAt when nobody is waited for any more
 */
record DecisionView(
        String decisionId,
        String userId,
        int version,
        DecisionState state,
        boolean dryRun,
        @Nullable String decider,
        List<DecidedAction> actions,
        @Nullable String hash,
        @Nullable FieldQuestion question,
        @Nullable FailureCode failure,
        @Nullable String message,
        List<NoticeView> notices,
        BigDecimal cost,
        String currency,
        Instant createdAt,
        @Nullable Instant undoUntil,
        @Nullable Instant expiresAt) {

    /** A notice with its text. */
    record NoticeView(Notice code, String message) {}

    /**
     * A page of a user's decisions.
     *
     * @param decisions newest first
     * @param nextCursor asks for the next page; none on the last
     */
    record Page(List<DecisionView> decisions, @Nullable String nextCursor) {}

    /** Of a decision whose owner is known. */
    static DecisionView of(Decision decision, String currency, Locale locale) {
        DecisionChanged fact = OutgoingFacts.changed(decision, currency);
        FailureCode failure = fact.failure();
        UserId owner = fact.userId();
        return new DecisionView(
                decision.id().toString(),
                owner.value(),
                fact.version(),
                fact.state(),
                fact.dryRun(),
                fact.decider(),
                fact.actions(),
                fact.hash(),
                fact.question(),
                failure,
                failure == null ? null : failure.text(locale),
                fact.notices().stream()
                        .sorted(Comparator.comparing(Notice::name))
                        .map(notice -> new NoticeView(notice, notice.text(locale)))
                        .toList(),
                fact.cost(),
                fact.currency(),
                decision.createdAt(),
                fact.undoUntil(),
                fact.expiresAt());
    }
}
