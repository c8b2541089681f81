package dev.rekap.decision.config;

import dev.rekap.bus.Publisher;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.decision.DecisionTiming;
import dev.rekap.decision.http.ApprovalProblem;
import dev.rekap.decision.micrometer.OpenDecisionGauges;
import dev.rekap.decision.port.DecisionStore;
import dev.rekap.decision.port.PendingFacts;
import dev.rekap.decision.retention.DecisionRetention;
import dev.rekap.decision.retention.ForgetOwner;
import dev.rekap.decision.schedule.DecisionSchedule;
import dev.rekap.decision.spending.GuardDecisionBudgets;
import dev.rekap.decision.step.DecideByPerson;
import dev.rekap.decision.step.PublishPending;
import dev.rekap.decision.step.RecordFacts;
import dev.rekap.decision.step.SweepDecisions;
import dev.rekap.http.IdParameter;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Wires the steps. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(DecisionProperties.class)
class DecisionConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    DecisionTiming timing(DecisionProperties decision, DecisionRetentionProperties retention) {
        return decision.with(retention);
    }

    @Bean
    PublishPending publishPending(
            PendingFacts outbox, DecisionStore decisions, Publisher publisher, DecisionProperties properties) {
        return new PublishPending(outbox, decisions, publisher, properties.repeatAfter());
    }

    @Bean
    RecordFacts recordFacts(
            DecisionStore decisions, GuardDecisionBudgets budgets, PublishPending publishing, Clock clock) {
        return new RecordFacts(decisions, budgets, publishing, clock);
    }

    @Bean
    DecideByPerson decideByPerson(
            DecisionStore decisions, PublishPending publishing, DecisionTiming timing, Clock clock) {
        return new DecideByPerson(decisions, publishing, timing, clock);
    }

    @Bean
    SweepDecisions sweepDecisions(
            DecisionStore decisions, PublishPending publishing, DecisionTiming timing, Clock clock) {
        return new SweepDecisions(decisions, publishing, timing, clock);
    }

    @Bean
    DecisionSchedule decisionSchedule(
            SweepDecisions sweeping,
            DecisionRetention retention,
            ForgetOwner forgetting,
            OpenDecisionGauges openDecisions,
            GuardDecisionBudgets budgets,
            DecisionProperties properties) {
        return new DecisionSchedule(
                List.of(
                        new DecisionSchedule.Job("Sweep", 1, sweeping::sweep),
                        new DecisionSchedule.Job("Forgetting users", 1, forgetting::run),
                        new DecisionSchedule.Job("Refresh of open decisions", 1, openDecisions::refresh),
                        // report-service deletes markers once a minute that its own totals do not account for.
                        new DecisionSchedule.Job("Budget refresh", 1, budgets::refresh),
                        // A minute's and an hour's, by default.
                        new DecisionSchedule.Job("Retention", 12, retention::run),
                        new DecisionSchedule.Job("Retention of days", 720, retention::forgetDays)),
                properties.sweepEvery());
    }

    @Bean
    IdParameter<DecisionId> decisionIdParameter() {
        return new IdParameter<>(DecisionId.class, DecisionId::parse, ApprovalProblem.INVALID_DECISION_ID);
    }
}
