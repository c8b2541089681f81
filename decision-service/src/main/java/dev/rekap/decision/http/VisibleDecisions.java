package dev.rekap.decision.http;

import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.decision.Decision;
import dev.rekap.decision.port.DecisionStore;
import dev.rekap.http.Caller;
import dev.rekap.http.ProblemException;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds decisions for a caller. Another user's decision is as unknown to them as one that does not exist. */
@Component
class VisibleDecisions {

    private final DecisionStore decisions;

    VisibleDecisions(DecisionStore decisions) {
        this.decisions = decisions;
    }

    /**
     * The decision.
     *
     * @throws ProblemException {@link ApprovalProblem#DECISION_NOT_FOUND} if there is none that the caller may see
     */
    Decision decision(Caller caller, DecisionId id) {
        return decisions
                .find(id)
                .filter(decision -> decision.owner().filter(caller::mayActFor).isPresent())
                .orElseThrow(VisibleDecisions::notFound);
    }

    /** The user that a call is about; it may be left out with a user key. */
    static UserId user(Caller caller, @Nullable UserId asked) {
        if (asked != null) {
            if (!caller.mayActFor(asked)) {
                throw new ProblemException(StandardProblem.FORBIDDEN);
            }
            return asked;
        }
        return switch (caller) {
            case Caller.User user -> user.userId();
            case Caller.Service _ -> throw new ProblemException(StandardProblem.MISSING_USER_ID);
            case Caller.Guest _ -> throw new ProblemException(StandardProblem.FORBIDDEN);
        };
    }

    static ProblemException notFound() {
        return new ProblemException(ApprovalProblem.DECISION_NOT_FOUND);
    }
}
