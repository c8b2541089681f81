package dev.rekap.decision.http;

import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.UserId;
import dev.rekap.decision.retention.ForgetOwner;
import dev.rekap.http.Caller;
import dev.rekap.http.ProblemException;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Forgets users. */
@RestController
class OwnerController {

    private final ForgetOwner forgetting;

    OwnerController(ForgetOwner forgetting) {
        this.forgetting = forgetting;
    }

    /** Begins to delete all decisions of a user and all that is kept for them; a repetition is answered alike. */
    @DeleteMapping("/api/v1/users/{userId}")
    @ResponseStatus(HttpStatus.ACCEPTED)
    void forget(@AuthenticationPrincipal Caller caller, @PathVariable UserId userId) {
        if (!caller.mayActFor(userId)) {
            throw new ProblemException(StandardProblem.FORBIDDEN);
        }
        forgetting.forget(userId);
    }
}
