package dev.rekap.gateway.config;

import dev.rekap.bus.Step;
import dev.rekap.contracts.Message;
import dev.rekap.gateway.channel.DocumentSource;
import dev.rekap.gateway.channel.LiveMessageRenderer;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.conversation.CommandMenu;
import dev.rekap.gateway.channel.conversation.EventRouter;
import dev.rekap.gateway.channel.jobs.DatabaseJobScheduler;
import dev.rekap.gateway.channel.jobs.Job;
import dev.rekap.gateway.channel.jobs.JobRunner;
import dev.rekap.gateway.channel.lifecycle.StartStop;
import dev.rekap.gateway.channel.outbox.OutboxMigration;
import dev.rekap.gateway.channel.outbox.SubjectTraces;
import dev.rekap.gateway.channel.postgres.GroupMigration;
import dev.rekap.gateway.decisions.LedgerApi;
import dev.rekap.gateway.decisions.conversation.DecisionConversation;
import dev.rekap.gateway.decisions.delivery.DecisionCards;
import dev.rekap.gateway.decisions.delivery.ShowDecision;
import dev.rekap.gateway.decisions.http.LedgerClient;
import dev.rekap.gateway.decisions.jobs.DecisionJob;
import dev.rekap.gateway.decisions.jobs.DecisionJobRunner;
import dev.rekap.gateway.decisions.postgres.PostgresChatDecisions;
import dev.rekap.gateway.orders.conversation.OrderConversation;
import dev.rekap.gateway.orders.correction.CorrectionMessage;
import dev.rekap.gateway.orders.delivery.DeliverReport;
import dev.rekap.gateway.orders.delivery.ProgressMessage;
import dev.rekap.gateway.orders.http.ReportClient;
import dev.rekap.gateway.orders.jobs.OrderJob;
import dev.rekap.gateway.orders.jobs.TracedJobRunner;
import dev.rekap.gateway.orders.postgres.PostgresChatReports;
import dev.rekap.gateway.routing.ProductJobs;
import dev.rekap.gateway.routing.ProductRouter;
import dev.rekap.gateway.routing.ProductSteps;
import dev.rekap.telemetry.Traces;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires what the channel asks products for; without decision-service everything belongs to orders. */
@Configuration(proxyBeanMethods = false)
class RoutingConfiguration {

    @Bean
    EventRouter eventRouter(
            OrderConversation orders, ObjectProvider<DecisionConversation> decisions, PostgresChatReports reports) {
        DecisionConversation shop = decisions.getIfAvailable();
        return shop == null ? (_, _) -> orders : new ProductRouter(orders, shop, reports);
    }

    @Bean
    CommandMenu commandMenu(OrderConversation orders, ObjectProvider<DecisionConversation> decisions) {
        DecisionConversation shop = decisions.getIfAvailable();
        return shop == null
                ? orders.commands()
                : locale -> Stream.concat(
                                orders.commands().commands(locale).stream(), shop.commands().commands(locale).stream())
                        .toList();
    }

    @Bean
    @Primary
    LiveMessageRenderer liveMessageRenderer(
            ProgressMessage progress, CorrectionMessage corrections, ObjectProvider<DecisionCards> decisions) {
        LiveMessageRenderer orders = subject -> progress.render(subject).or(() -> corrections.render(subject));
        DecisionCards cards = decisions.getIfAvailable();
        return cards == null ? orders : subject -> orders.render(subject).or(() -> cards.render(subject));
    }

    @Bean
    @Primary
    DocumentSource documentSource(ReportClient orders, ObjectProvider<LedgerClient> ledgers) {
        LedgerClient ledger = ledgers.getIfAvailable();
        return document -> ledger != null && document.format().equals(LedgerApi.FORMAT)
                ? ledger.open(document)
                : orders.open(document);
    }

    @Bean
    SubjectTraces subjectTraces(PostgresChatReports orders, ObjectProvider<PostgresChatDecisions> decisions) {
        PostgresChatDecisions shop = decisions.getIfAvailable();
        return shop == null
                ? orders::traceOf
                : subject -> orders.traceOf(subject).or(() -> shop.traceOf(subject));
    }

    @Bean
    GroupMigration groupMigration(
            UnitOfWork unit,
            JdbcClient jdbc,
            PostgresChatReports orders,
            ObjectProvider<PostgresChatDecisions> decisions) {
        return new OutboxMigration(unit, jdbc, (from, to) -> {
            orders.migrate(from, to);
            decisions.ifAvailable(shop -> shop.migrate(from, to));
        });
    }

    @Bean
    @Primary
    Step<Message> productSteps(DeliverReport orders, ObjectProvider<ShowDecision> decisions) {
        return new ProductSteps(orders, decisions.getIfAvailable());
    }

    @Bean
    @DependsOnDatabaseInitialization
    DatabaseJobScheduler jobScheduler(
            DataSource database, ObjectProvider<DecisionsConfiguration> decisions, Clock clock) {
        List<Class<? extends Job>> kinds = decisions.getIfAvailable() == null
                ? List.of(OrderJob.class)
                : List.of(OrderJob.class, DecisionJob.class);
        return new DatabaseJobScheduler(kinds, database, clock);
    }

    @Bean
    StartStop jobs(
            DatabaseJobScheduler jobs,
            TracedJobRunner orders,
            ObjectProvider<DecisionJobRunner> decisions,
            ObjectProvider<PostgresChatDecisions> rows,
            Traces traces,
            ConversationProperties settings) {
        DecisionJobRunner shop = decisions.getIfAvailable();
        JobRunner runner = shop == null ? orders : new ProductJobs(orders, shop, rows.getObject()::traceOf, traces);
        return new StartStop(
                () -> jobs.start(
                        runner,
                        Map.of(Job.Lane.TRANSFER, settings.transfers(), Job.Lane.ERRAND, settings.errands()),
                        settings.lookEvery()),
                jobs::stop);
    }
}
