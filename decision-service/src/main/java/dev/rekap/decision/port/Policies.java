package dev.rekap.decision.port;

import dev.rekap.contracts.UserId;
import dev.rekap.decision.ActionKind;
import dev.rekap.decision.OwnerRules.Policy;
import java.util.Map;

/** What owners allow. */
public interface Policies {

    /** What an owner set; the other kinds are asked. */
    Map<ActionKind, Policy> of(UserId owner);

    void set(UserId owner, Map<ActionKind, Policy> policies);
}
