package dev.rekap.decision.http;

import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.decision.Answer;
import dev.rekap.decision.Approval;
import dev.rekap.decision.Decision;
import dev.rekap.decision.spending.DecisionBudgets;
import dev.rekap.decision.step.DecideByPerson;
import dev.rekap.http.Caller;
import dev.rekap.http.ProblemException;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What people do to decisions. Each call may be repeated: once accepted, the same one is answered alike and changes nothing. A call that
 * comes too late is answered 409 with the current {@code version}.
 */
@RestController
@RequestMapping("/api/v1/decisions/{id}")
class DecisionActionController {

    private static final String SERVICE = "service";

    private final VisibleDecisions visible;
    private final DecideByPerson deciding;
    private final DecisionBudgets budgets;

    DecisionActionController(VisibleDecisions visible, DecideByPerson deciding, DecisionBudgets budgets) {
        this.visible = visible;
        this.deciding = deciding;
        this.budgets = budgets;
    }

    /**
     * A new value of a field.
     *
     * @param version of the decision that the person saw
     * @param action number of the action
     * @param value as people write it; empty to empty an optional field
     * @param by who answers; the caller if it is left out
     */
    record AnswerBody(
            @Nullable Integer version,
            @Nullable Integer action,
            @Nullable String field,
            @Nullable String value,
            @Nullable String by) {}

    /**
     * A yes.
     *
     * @param version of the decision that the person saw
     * @param hash of that version
     * @param by who approves; the caller if it is left out
     */
    record ApprovalBody(
            @Nullable Integer version,
            @Nullable String hash,
            @Nullable String by) {}

    /**
     * Who asks.
     *
     * @param by a user's id; the caller if it is left out
     */
    record ByBody(@Nullable String by) {}

    /** Answers the open question, or changes any field that was proposed. */
    @PostMapping("/answers")
    DecisionView answer(
            @AuthenticationPrincipal Caller caller,
            @PathVariable DecisionId id,
            @RequestBody AnswerBody body,
            Locale locale) {
        Answer answer = new Answer(
                required("version", body.version()),
                required("action", body.action()),
                required("field", body.field()),
                required("value", body.value()));
        return view(deciding.answer(visible(caller, id), answer, who(caller, body.by())), locale);
    }

    /** Approves what the person saw: everything in it is done, once. */
    @PostMapping("/approve")
    DecisionView approve(
            @AuthenticationPrincipal Caller caller,
            @PathVariable DecisionId id,
            @RequestBody ApprovalBody body,
            Locale locale) {
        Approval approval = new Approval(required("version", body.version()), required("hash", body.hash()));
        return view(deciding.approve(visible(caller, id), approval, who(caller, body.by())), locale);
    }

    /** Calls a decision off that was not approved. */
    @PostMapping("/reject")
    DecisionView reject(
            @AuthenticationPrincipal Caller caller,
            @PathVariable DecisionId id,
            @RequestBody(required = false) @Nullable ByBody body,
            Locale locale) {
        return view(deciding.reject(visible(caller, id), who(caller, body == null ? null : body.by())), locale);
    }

    /** Takes back what was done, for as long as {@code undo_until} allows. */
    @PostMapping("/undo")
    DecisionView undo(
            @AuthenticationPrincipal Caller caller,
            @PathVariable DecisionId id,
            @RequestBody(required = false) @Nullable ByBody body,
            Locale locale) {
        return view(deciding.undo(visible(caller, id), who(caller, body == null ? null : body.by())), locale);
    }

    private DecisionId visible(Caller caller, DecisionId id) {
        return visible.decision(caller, id).id();
    }

    private DecisionView view(Optional<Decision> decision, Locale locale) {
        return decision.map(known -> DecisionView.of(known, budgets.currency(), locale))
                .orElseThrow(VisibleDecisions::notFound);
    }

    private static <T> T required(String name, @Nullable T value) {
        if (value == null) {
            throw new ProblemException(StandardProblem.MALFORMED_REQUEST, name);
        }
        return value;
    }

    /** A user key speaks for its user only; the service may name the person who pressed. */
    private static String who(Caller caller, @Nullable String by) {
        return switch (caller) {
            case Caller.User user -> user.userId().value();
            case Caller.Service _ -> by == null ? SERVICE : person(by);
            case Caller.Guest _ -> throw new ProblemException(StandardProblem.FORBIDDEN);
        };
    }

    private static String person(String by) {
        try {
            return new UserId(by).value();
        } catch (IllegalArgumentException _) {
            throw new ProblemException(StandardProblem.MALFORMED_REQUEST, "by");
        }
    }
}
