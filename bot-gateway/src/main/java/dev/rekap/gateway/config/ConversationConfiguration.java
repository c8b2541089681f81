package dev.rekap.gateway.config;

import dev.rekap.gateway.channel.CommandMenu;
import dev.rekap.gateway.channel.HandleEvent;
import dev.rekap.gateway.channel.Measurements;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.RenderCounter;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.jobs.Errands;
import dev.rekap.gateway.channel.observe.GatewayMeters;
import dev.rekap.gateway.channel.updates.HandledUpdates;
import dev.rekap.gateway.channel.users.Access;
import dev.rekap.gateway.channel.users.Persons;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.Limits;
import dev.rekap.gateway.orders.ReportApi;
import dev.rekap.gateway.orders.conversation.ChatBot;
import dev.rekap.gateway.orders.delivery.ConcludeReport;
import dev.rekap.gateway.orders.delivery.Counter;
import dev.rekap.gateway.orders.delivery.DeliverReport;
import dev.rekap.gateway.orders.delivery.SendResult;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the bot does and says. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ConversationProperties.class)
class ConversationConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ConversationConfiguration.class);

    /** Another one where time is to be moved. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Limits limits(ConversationProperties settings) {
        return settings.limits();
    }

    @Bean
    Access access(ConversationProperties settings) {
        Access access = settings.access();
        if (access.isOpen()) {
            LOG.info("The bot is open to everybody: neither allowed users nor invite codes are set");
        }
        return access;
    }

    @Bean
    Measurements measurements(MeterRegistry meters) {
        return new GatewayMeters(meters);
    }

    @Bean
    ChatBot chatBot(
            UnitOfWork unit,
            HandledUpdates updates,
            Persons persons,
            ChatReports reports,
            Errands errands,
            Outbox outbox,
            Measurements measurements,
            Clock clock,
            Limits limits,
            Access access) {
        return ChatBot.of(
                new ChatBot.Ports(unit, updates, persons, reports, errands, outbox, measurements, clock),
                limits,
                access);
    }

    @Bean
    HandleEvent handleEvent(ChatBot bot) {
        return bot.events();
    }

    @Bean
    CommandMenu commandMenu(ChatBot bot) {
        return bot.menu();
    }

    @Bean
    RenderCounter renderCounter(UnitOfWork unit, ChatReports reports) {
        return new Counter(unit, reports);
    }

    @Bean
    SendResult sendResult(ChatReports reports, Outbox outbox, Limits limits) {
        return new SendResult(reports, outbox, limits);
    }

    @Bean
    ConcludeReport concludeReport(
            UnitOfWork unit, ChatReports reports, SendResult sending, Outbox outbox, Clock clock) {
        return new ConcludeReport(unit, reports, sending, outbox, clock);
    }

    @Bean
    DeliverReport deliverReport(
            UnitOfWork unit, ChatReports reports, ReportApi api, Outbox outbox, ConcludeReport concluding) {
        return new DeliverReport(unit, reports, api, outbox, concluding);
    }
}
