package dev.rekap.decision.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.decision.DecisionTiming;
import dev.rekap.decision.Facts;
import dev.rekap.decision.port.DecisionStore.Position;
import dev.rekap.decision.postgres.PostgresDecisionSpending;
import dev.rekap.decision.postgres.PostgresDecisions;
import dev.rekap.decision.postgres.PostgresDeletedDecisions;
import dev.rekap.decision.postgres.PostgresLeavingUsers;
import dev.rekap.decision.postgres.PostgresOpenDecisions;
import dev.rekap.decision.postgres.PostgresPendingFacts;
import dev.rekap.decision.postgres.PostgresPolicies;
import dev.rekap.decision.retention.LeavingUsers.Leaving;
import dev.rekap.decision.spending.DecisionBudgets;
import dev.rekap.decision.spending.GuardDecisionBudgets;
import dev.rekap.decision.spending.ReadOwnerRules;
import dev.rekap.environment.TestEnvironment;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Every recurring query uses an index where its table grows: PostgreSQL itself counts the scans of a transaction. */
class DecisionQueriesIT {

    private static final int DECISIONS = 20_000;
    private static final UserId SHOP = new UserId("user-7");
    private final Instant now = Instant.now();
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private static final String FILL = """
            INSERT INTO decision.decision (id, user_id, state, version, revision, content, created_at, updated_at, due_at)
            SELECT md5(n::text)::uuid, 'user-' || n % 2000, CASE WHEN n % 1000 = 0 THEN 'PROPOSED' ELSE 'DONE' END, 1, 0,
                (SELECT content FROM decision.decision WHERE id = '{known}'), t, t,
                CASE WHEN n % 1000 = 0 THEN t + interval '1 day' END
            FROM (SELECT n, now() - n * interval '80 days' / {decisions} AS t FROM generate_series(1, {decisions}) n) known;
            INSERT INTO decision.audit (decision_id, at, version, who, what)
            SELECT id, created_at, 1, 'system', 'DONE' FROM decision.decision;
            INSERT INTO decision.policy SELECT 'user-' || n, 'reply', 'ALWAYS' FROM generate_series(1, {decisions}) n;
            INSERT INTO decision.spending
            SELECT id, 'c', user_id, created_at::date, 's', 'p', 'm', '', 1, 1, 1, 1, 1, 'IDR' FROM decision.decision
            WHERE user_id LIKE 'user-%';
            INSERT INTO decision.daily_user_spending
            SELECT day, 'IDR', user_id, sum(cost) FROM decision.spending WHERE user_id LIKE 'user-%' GROUP BY day, user_id
            ON CONFLICT DO NOTHING;
            INSERT INTO decision.deleted_decision (id, deleted_at, clean_at)
            SELECT md5('gone' || n)::uuid, now() - n * interval '80 days' / {decisions}, CASE WHEN n < 50 THEN now() - interval '1 day' END
            FROM generate_series(1, {decisions}) n;
            ANALYZE decision.decision, decision.audit, decision.policy, decision.spending, decision.daily_user_spending,
                decision.deleted_decision
            """;

    private final RunningService service = RunningService.get();
    private final JdbcTransactionManager transactions;
    private final JdbcClient jdbc;

    DecisionQueriesIT() {
        TestEnvironment stack = service.stack;
        DriverManagerDataSource source =
                new DriverManagerDataSource(stack.jdbcUrl(), stack.databaseUsername(), stack.databasePassword());
        transactions = new JdbcTransactionManager(source);
        jdbc = JdbcClient.create(source);
    }

    @Test
    void noRecurringQueryReadsAGrowingTableWhole() {
        Facts known = service.planned("warung");
        // Nothing of it is ever committed: the service that runs beside sees none of these decisions.
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            for (String statement : FILL.replace("{decisions}", String.valueOf(DECISIONS))
                    .replace("{known}", known.id().toString())
                    .split(";", -1)) {
                jdbc.sql(statement).update();
            }
            Map<String, Long> before = scans();
            runAll(known);

            assertThat(scans()).isEqualTo(before);
            jdbc.sql("SELECT count(*) FROM decision.audit").query(Long.class).single();
            assertThat(scans()).as("a scan is seen").isNotEqualTo(before);
        });
    }

    private void runAll(Facts known) {
        PostgresPendingFacts outbox = new PostgresPendingFacts(jdbc);
        PostgresDecisionSpending spending = new PostgresDecisionSpending(jdbc);
        PostgresPolicies policies = new PostgresPolicies(jdbc, transactions);
        DecisionBudgets budgets = service.context.getBean(DecisionBudgets.class);
        DecisionTiming timing = service.context.getBean(DecisionTiming.class);
        GuardDecisionBudgets guard = service.context.getBean(GuardDecisionBudgets.class);
        PostgresDecisions decisions = new PostgresDecisions(
                jdbc, outbox, spending, new ReadOwnerRules(policies, guard), budgets, timing, transactions);
        Facts fresh = Facts.of(SHOP.value());
        decisions.record(List.of(fresh.collected(1), fresh.proposed(1)), now);
        decisions.change(fresh.id(), (decision, _) -> decision.next(), now);
        decisions.changeDue((decision, _) -> decision, now);
        decisions.find(fresh.id());
        decisions.page(SHOP, null, 20);
        decisions.page(SHOP, new Position(now.minus(Duration.ofDays(3)), DecisionId.random()), 20);
        decisions.audit(known.id());
        outbox.claim(now, now.plusSeconds(15), 100);
        policies.of(SHOP);
        policies.set(SHOP, policies.of(SHOP));
        spending.on(today, "IDR");
        spending.on(today, "IDR", SHOP);
        spending.users(today, "IDR", BigDecimal.TEN);
        new PostgresOpenDecisions(jdbc).count();

        PostgresDeletedDecisions deleted = new PostgresDeletedDecisions(jdbc, transactions);
        deleted.endedBefore(now.minus(Duration.ofDays(79)), 100);
        DecisionId gone = deleted.claimUnclean(now, now.plusSeconds(60)).orElseThrow();
        deleted.cleaned(gone, now);
        deleted.deletedBefore(now.minus(Duration.ofDays(79)), 100);
        deleted.forget(gone);
        deleted.delete(fresh.id(), now);
        deleted.forgetSpending(today.minusDays(79));

        PostgresLeavingUsers leaving = new PostgresLeavingUsers(jdbc, transactions);
        Leaving user = new Leaving(SHOP, now);
        leaving.add(user);
        leaving.claim(now, now.plusSeconds(60));
        leaving.decisions(user);
        leaving.postpone(user, now);
        leaving.remove(user, today);
    }

    /** Whole scans of growing tables in this transaction so far. */
    private Map<String, Long> scans() {
        Map<String, Long> scans = new TreeMap<>();
        jdbc.sql("""
                SELECT relname, seq_scan FROM pg_stat_xact_user_tables WHERE schemaname = 'decision'
                    AND relname IN ('decision', 'audit', 'policy', 'spending', 'daily_user_spending', 'deleted_decision')
                """).query(row -> {
            scans.put(row.getString("relname"), row.getLong("seq_scan"));
        });
        return scans;
    }
}
