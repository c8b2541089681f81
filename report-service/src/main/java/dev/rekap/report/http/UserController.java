package dev.rekap.report.http;

import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.speech.Vocabulary;
import dev.rekap.http.Caller;
import dev.rekap.http.ProblemException;
import dev.rekap.report.retention.ForgetUser;
import dev.rekap.report.vocabulary.LearnVocabulary;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What is kept of a user beyond single reports. */
@RestController
@RequestMapping("/api/v1/users/{userId}")
class UserController {

    private final ForgetUser forgetting;
    private final LearnVocabulary learning;

    UserController(ForgetUser forgetting, LearnVocabulary learning) {
        this.forgetting = forgetting;
        this.learning = learning;
    }

    /** Begins to delete all reports of a user and all that is kept for them; a repetition is answered alike. */
    @DeleteMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    void forget(@AuthenticationPrincipal Caller caller, @PathVariable UserId userId) {
        forgetting.forget(own(caller, userId));
    }

    /** The terms that engines should listen for. */
    @GetMapping("/vocabulary")
    Vocabulary vocabulary(@AuthenticationPrincipal Caller caller, @PathVariable UserId userId) {
        return learning.of(own(caller, userId));
    }

    /** Clears it; it is learnt anew from reports that end from now on. */
    @DeleteMapping("/vocabulary")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void clear(@AuthenticationPrincipal Caller caller, @PathVariable UserId userId) {
        learning.clear(own(caller, userId));
    }

    private static UserId own(Caller caller, UserId userId) {
        if (!caller.mayActFor(userId)) {
            throw new ProblemException(StandardProblem.FORBIDDEN);
        }
        return userId;
    }
}
