package dev.rekap.gateway.config;

import dev.rekap.gateway.channel.ChatUsers;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.conversation.Admission;
import dev.rekap.gateway.channel.conversation.BotAccess;
import dev.rekap.gateway.channel.conversation.ChatMeters;
import dev.rekap.gateway.channel.conversation.EventDispatcher;
import dev.rekap.gateway.channel.conversation.EventHandler;
import dev.rekap.gateway.channel.conversation.EventRouter;
import dev.rekap.gateway.channel.lifecycle.StartStop;
import dev.rekap.gateway.channel.postgres.ExpiredRowsJob;
import dev.rekap.gateway.channel.postgres.GroupMigration;
import dev.rekap.gateway.channel.postgres.HandledUpdates;
import dev.rekap.gateway.channel.postgres.PostgresChatUsers;
import dev.rekap.gateway.channel.postgres.TransactionUnitOfWork;
import dev.rekap.gateway.decisions.postgres.PostgresChatDecisions;
import dev.rekap.gateway.orders.postgres.PostgresChatReports;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires the handling of events up to the product, and the retention. */
@Configuration(proxyBeanMethods = false)
class ChannelConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(ChannelConfiguration.class);

    /** A test that moves the time has a clock of its own. */
    @Bean
    @ConditionalOnMissingBean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    UnitOfWork unitOfWork(PlatformTransactionManager transactions) {
        return new TransactionUnitOfWork(transactions);
    }

    @Bean
    HandledUpdates handledUpdates(JdbcClient jdbc) {
        return new HandledUpdates(jdbc);
    }

    @Bean
    PostgresChatUsers chatUsers(JdbcClient jdbc, Clock clock) {
        return new PostgresChatUsers(jdbc, clock);
    }

    @Bean
    BotAccess botAccess(ConversationProperties settings) {
        BotAccess access = settings.access();
        if (access.isOpen()) {
            LOG.info("Access is open to all users: neither allowed users nor invite codes are set");
        }
        return access;
    }

    @Bean
    ChatMeters chatMeters(MeterRegistry meters) {
        return new ChatMeters(meters);
    }

    @Bean
    EventHandler eventHandler(
            UnitOfWork unit,
            HandledUpdates updates,
            ChatUsers users,
            Outbox outbox,
            BotAccess access,
            ChatMeters meters,
            EventRouter router,
            GroupMigration migration) {
        return new EventDispatcher(
                unit, updates, users, outbox, new Admission(access, users, meters), router, migration);
    }

    @Bean
    StartStop retention(
            HandledUpdates updates,
            PostgresChatUsers users,
            PostgresChatReports reports,
            ObjectProvider<PostgresChatDecisions> decisions,
            ServiceProperties services,
            Clock clock) {
        ExpiredRowsJob job = new ExpiredRowsJob(
                clock,
                List.of(
                        updates::deleteOld,
                        users::deleteOld,
                        now -> reports.deleteEndedBefore(
                                now.minus(services.retention().report())),
                        now -> decisions.ifAvailable(shop -> shop.deleteOpenedBefore(
                                now.minus(services.retention().report())))));
        return new StartStop(job::start, job::stop);
    }
}
