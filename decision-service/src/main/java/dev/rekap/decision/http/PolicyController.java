package dev.rekap.decision.http;

import dev.rekap.contracts.StandardProblem;
import dev.rekap.contracts.UserId;
import dev.rekap.decision.ActionKind;
import dev.rekap.decision.OwnerRules;
import dev.rekap.decision.OwnerRules.Policy;
import dev.rekap.decision.port.Policies;
import dev.rekap.http.Caller;
import dev.rekap.http.ProblemException;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What owners allow, by kind of action. */
@RestController
@RequestMapping("/api/v1/policies")
class PolicyController {

    private final Policies policies;

    PolicyController(Policies policies) {
        this.policies = policies;
    }

    /** All kinds, such as {@code {"woocommerce.draft": "ASK"}}. */
    @GetMapping
    Map<String, Policy> policies(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "user_id", required = false) @Nullable UserId userId) {
        return all(caller.about(userId));
    }

    /** Sets those that are named, and answers with all. */
    @PutMapping
    Map<String, Policy> set(
            @AuthenticationPrincipal Caller caller,
            @RequestParam(name = "user_id", required = false) @Nullable UserId userId,
            @RequestBody Map<String, Policy> body) {
        UserId user = caller.about(userId);
        Map<ActionKind, Policy> wanted = new EnumMap<>(ActionKind.class);
        body.forEach((label, policy) -> {
            ActionKind kind = ActionKind.of(label);
            if (kind == ActionKind.UNKNOWN) {
                throw new ProblemException(ApprovalProblem.UNKNOWN_KIND);
            }
            if (kind == ActionKind.REPLY && policy != Policy.ALWAYS) {
                throw new ProblemException(ApprovalProblem.REPLY_IS_ALWAYS_ALLOWED);
            }
            if (policy == null) {
                throw new ProblemException(StandardProblem.MALFORMED_REQUEST, label);
            }
            wanted.put(kind, policy);
        });
        policies.set(user, wanted);
        return all(user);
    }

    private Map<String, Policy> all(UserId user) {
        OwnerRules rules = new OwnerRules(policies.of(user), false);
        Map<String, Policy> all = new TreeMap<>();
        ActionKind.known().forEach(kind -> all.put(kind.label(), rules.of(kind)));
        return all;
    }
}
