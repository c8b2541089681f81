package dev.rekap.decision.config;

import dev.rekap.blob.BlobStore;
import dev.rekap.bus.Publisher;
import dev.rekap.decision.DecisionTiming;
import dev.rekap.decision.micrometer.MeteredDecisions;
import dev.rekap.decision.micrometer.OpenDecisionGauges;
import dev.rekap.decision.port.DecisionStore;
import dev.rekap.decision.port.Policies;
import dev.rekap.decision.postgres.PostgresDecisionSpending;
import dev.rekap.decision.postgres.PostgresDecisions;
import dev.rekap.decision.postgres.PostgresDeletedDecisions;
import dev.rekap.decision.postgres.PostgresLeavingUsers;
import dev.rekap.decision.postgres.PostgresOpenDecisions;
import dev.rekap.decision.postgres.PostgresPendingFacts;
import dev.rekap.decision.postgres.PostgresPolicies;
import dev.rekap.decision.retention.DecisionRetention;
import dev.rekap.decision.retention.DeleteDecision;
import dev.rekap.decision.retention.DeletedDecisions;
import dev.rekap.decision.retention.ForgetOwner;
import dev.rekap.decision.retention.LeavingUsers;
import dev.rekap.decision.spending.DecisionBudgets;
import dev.rekap.decision.spending.DecisionSpending;
import dev.rekap.decision.spending.GuardDecisionBudgets;
import dev.rekap.decision.spending.ReadOwnerRules;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires the stores, budgets and retention. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DecisionBudgetProperties.class, DecisionRetentionProperties.class})
class DecisionStoreConfiguration {

    @Bean
    DecisionBudgets budgets(DecisionBudgetProperties properties) {
        return properties.budgets();
    }

    @Bean
    Policies policies(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new PostgresPolicies(jdbc, transactions);
    }

    @Bean
    PostgresDecisionSpending spending(JdbcClient jdbc) {
        return new PostgresDecisionSpending(jdbc);
    }

    @Bean
    GuardDecisionBudgets guardBudgets(
            DecisionSpending spending, BlobStore blobs, DecisionBudgets budgets, Clock clock) {
        return new GuardDecisionBudgets(spending, blobs, budgets, clock);
    }

    @Bean
    ReadOwnerRules ownerRules(Policies policies, GuardDecisionBudgets budgets) {
        return new ReadOwnerRules(policies, budgets);
    }

    @Bean
    PostgresPendingFacts outbox(JdbcClient jdbc) {
        return new PostgresPendingFacts(jdbc);
    }

    @Bean
    DecisionStore decisions(
            JdbcClient jdbc,
            PostgresPendingFacts outbox,
            PostgresDecisionSpending spending,
            ReadOwnerRules rules,
            DecisionBudgets budgets,
            DecisionTiming timing,
            PlatformTransactionManager transactions,
            MeterRegistry meters) {
        return new MeteredDecisions(
                new PostgresDecisions(jdbc, outbox, spending, rules, budgets, timing, transactions), meters);
    }

    @Bean
    OpenDecisionGauges openDecisions(JdbcClient jdbc) {
        return new OpenDecisionGauges(new PostgresOpenDecisions(jdbc)::count);
    }

    @Bean
    DeletedDecisions deletedDecisions(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new PostgresDeletedDecisions(jdbc, transactions);
    }

    @Bean
    LeavingUsers leavingUsers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new PostgresLeavingUsers(jdbc, transactions);
    }

    @Bean
    DeleteDecision deleteDecision(DeletedDecisions deleted, BlobStore blobs, Publisher publisher, Clock clock) {
        return new DeleteDecision(deleted, blobs, publisher, clock);
    }

    @Bean
    DecisionRetention decisionRetention(
            DeletedDecisions deleted,
            DeleteDecision deleting,
            DecisionTiming timing,
            DecisionRetentionProperties retention,
            DecisionBudgets budgets,
            Clock clock) {
        return new DecisionRetention(deleted, deleting, timing, retention.spending(), budgets.zone(), clock);
    }

    @Bean
    ForgetOwner forgetOwner(
            LeavingUsers leaving,
            DeleteDecision deleting,
            GuardDecisionBudgets budgets,
            DecisionProperties properties,
            Clock clock) {
        return new ForgetOwner(leaving, deleting, budgets, properties.sweepEvery(), clock);
    }
}
