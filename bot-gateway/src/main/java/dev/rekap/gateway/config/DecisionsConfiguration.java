package dev.rekap.gateway.config;

import dev.rekap.bus.json.MessageCodec;
import dev.rekap.gateway.channel.ChatFiles;
import dev.rekap.gateway.channel.ChatUsers;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.UnavailableException;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.conversation.ChatAdmins;
import dev.rekap.gateway.channel.conversation.ChatMeters;
import dev.rekap.gateway.channel.http.ServiceClients;
import dev.rekap.gateway.channel.jobs.JobScheduler;
import dev.rekap.gateway.channel.jobs.UserErasure;
import dev.rekap.gateway.channel.telegram.BotApi;
import dev.rekap.gateway.channel.telegram.BotChatAdmins;
import dev.rekap.gateway.decisions.ChatDecisions;
import dev.rekap.gateway.decisions.DecisionApi;
import dev.rekap.gateway.decisions.DecisionLimits;
import dev.rekap.gateway.decisions.conversation.DecisionConversation;
import dev.rekap.gateway.decisions.delivery.AskValue;
import dev.rekap.gateway.decisions.delivery.DecisionCards;
import dev.rekap.gateway.decisions.delivery.ShowDecision;
import dev.rekap.gateway.decisions.http.DecisionClient;
import dev.rekap.gateway.decisions.http.LedgerClient;
import dev.rekap.gateway.decisions.http.MaterialClient;
import dev.rekap.gateway.decisions.jobs.BringJob;
import dev.rekap.gateway.decisions.jobs.CardJobs;
import dev.rekap.gateway.decisions.jobs.CloseCard;
import dev.rekap.gateway.decisions.jobs.CollectJob;
import dev.rekap.gateway.decisions.jobs.DecisionJobRunner;
import dev.rekap.gateway.decisions.jobs.EraseDecisions;
import dev.rekap.gateway.decisions.jobs.HistoryJob;
import dev.rekap.gateway.decisions.jobs.WordJobs;
import dev.rekap.gateway.decisions.postgres.PostgresChatDecisions;
import dev.rekap.telemetry.Traces;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires decisions: conversation, cards, jobs, and the services that they call. Only where decision-service is. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnExpression("'${rekap.decisions.url:}' != ''")
class DecisionsConfiguration {

    @Bean
    DecisionLimits decisionLimits(ConversationProperties settings) {
        return settings.decisionLimits();
    }

    @Bean
    PostgresChatDecisions chatDecisions(JdbcClient jdbc, MessageCodec codec, Traces traces) {
        return new PostgresChatDecisions(jdbc, codec, traces);
    }

    @Bean
    ChatAdmins chatAdmins(ObjectProvider<BotApi> api) {
        BotApi bot = api.getIfAvailable();
        if (bot != null) {
            return new BotChatAdmins(bot);
        }
        return (_, _) -> {
            throw new UnavailableException("there is no bot", Duration.ofMinutes(1));
        };
    }

    @Bean
    AskValue askValue(ChatDecisions decisions, Outbox outbox, Clock clock) {
        return new AskValue(decisions, outbox, clock);
    }

    @Bean
    CloseCard closeDecision(ChatDecisions decisions, JobScheduler jobs, Outbox outbox, Clock clock) {
        return new CloseCard(decisions, jobs, outbox, clock);
    }

    @Bean
    DecisionConversation decisionConversation(
            ChatUsers users,
            ChatDecisions decisions,
            ChatAdmins admins,
            JobScheduler jobs,
            Outbox outbox,
            ChatMeters meters,
            Clock clock,
            DecisionLimits limits,
            AskValue asking,
            CloseCard closing) {
        return new DecisionConversation(
                new DecisionConversation.Ports(users, decisions, admins, jobs, outbox, meters, clock),
                limits,
                asking,
                closing);
    }

    @Bean
    DecisionCards decisionCards(UnitOfWork unit, ChatDecisions decisions, Clock clock, DecisionLimits limits) {
        return new DecisionCards(unit, decisions, clock, limits.zone());
    }

    @Bean
    ShowDecision showDecision(
            UnitOfWork unit, ChatDecisions decisions, Outbox outbox, AskValue asking, JobScheduler jobs, Clock clock) {
        return new ShowDecision(unit, decisions, outbox, asking, jobs, clock);
    }

    @Bean
    DecisionClient decisionClient(ServiceClients clients, ServiceProperties services) {
        return new DecisionClient(
                clients,
                URI.create(services.decisions().url()),
                services.services().answerWithin());
    }

    @Bean
    LedgerClient ledgerClient(ServiceClients clients, ServiceProperties services) {
        return new LedgerClient(
                clients, services.ledger().url(), services.services().answerWithin());
    }

    @Bean
    UserErasure eraseDecisions(
            UnitOfWork unit, ChatDecisions decisions, DecisionApi api, LedgerClient ledger, Outbox outbox) {
        return new EraseDecisions(unit, decisions, api, ledger, outbox);
    }

    @Bean
    DecisionJobRunner decisionJobs(
            UnitOfWork unit,
            ChatDecisions decisions,
            ChatFiles files,
            ServiceClients clients,
            ServiceProperties services,
            DecisionApi api,
            Outbox outbox,
            JobScheduler jobs,
            CloseCard closing,
            DecisionLimits limits,
            Clock clock) {
        MaterialClient ingest = new MaterialClient(
                clients, services.ingest().url(), services.services().uploadWithin());
        return new DecisionJobRunner(
                new CollectJob(unit, decisions, jobs, closing, clock),
                new BringJob(unit, decisions, files, ingest, outbox, limits, clock),
                new WordJobs(unit, decisions, api, outbox),
                new HistoryJob(unit, api, outbox, limits.zone()),
                new CardJobs(unit, decisions, outbox, jobs, clock));
    }
}
