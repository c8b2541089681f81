package dev.rekap.decision.postgres;

import dev.rekap.contracts.UserId;
import dev.rekap.decision.ActionKind;
import dev.rekap.decision.OwnerRules.Policy;
import dev.rekap.decision.port.Policies;
import java.util.EnumMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Table {@code policy}. */
public final class PostgresPolicies implements Policies {

    private final JdbcClient jdbc;
    private final TransactionTemplate transaction;

    public PostgresPolicies(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public Map<ActionKind, Policy> of(UserId owner) {
        Map<ActionKind, Policy> found = new EnumMap<>(ActionKind.class);
        jdbc.sql("SELECT kind, policy FROM decision.policy WHERE user_id = :user")
                .param("user", owner.value())
                .query(row -> {
                    found.put(ActionKind.of(row.getString("kind")), Policy.valueOf(row.getString("policy")));
                });
        return found;
    }

    @Override
    public void set(UserId owner, Map<ActionKind, Policy> policies) {
        transaction.executeWithoutResult(_ -> policies.forEach((kind, policy) -> jdbc.sql("""
                        INSERT INTO decision.policy (user_id, kind, policy) VALUES (:user, :kind, :policy)
                        ON CONFLICT (user_id, kind) DO UPDATE SET policy = excluded.policy
                        """)
                .param("user", owner.value())
                .param("kind", kind.label())
                .param("policy", policy.name())
                .update()));
    }
}
