package dev.rekap.decision.http;

import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.decision.Decision;
import dev.rekap.decision.port.DecisionStore;
import dev.rekap.http.Caller;
import dev.rekap.http.ProblemException;
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

    static ProblemException notFound() {
        return new ProblemException(ApprovalProblem.DECISION_NOT_FOUND);
    }
}
