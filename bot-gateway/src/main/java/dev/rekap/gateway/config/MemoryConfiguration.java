package dev.rekap.gateway.config;

import dev.rekap.gateway.channel.TransactionUnitOfWork;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.updates.HandledUpdates;
import dev.rekap.gateway.channel.updates.PostgresHandledUpdates;
import dev.rekap.gateway.channel.users.Persons;
import dev.rekap.gateway.channel.users.PostgresPersons;
import dev.rekap.gateway.orders.postgres.PostgresChatReports;
import dev.rekap.gateway.orders.postgres.Retention;
import dev.rekap.gateway.orders.postgres.WaitingGauges;
import dev.rekap.telemetry.Traces;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** What the bot remembers. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ServiceProperties.class)
class MemoryConfiguration {

    @Bean
    UnitOfWork unitOfWork(PlatformTransactionManager transactions) {
        return new TransactionUnitOfWork(transactions);
    }

    @Bean
    HandledUpdates handledUpdates(JdbcClient jdbc) {
        return new PostgresHandledUpdates(jdbc);
    }

    @Bean
    Persons persons(JdbcClient jdbc, Clock clock) {
        return new PostgresPersons(jdbc, clock);
    }

    @Bean
    PostgresChatReports chatReports(JdbcClient jdbc, Traces traces) {
        return new PostgresChatReports(jdbc, traces);
    }

    @Bean
    Retention retention(JdbcClient jdbc, ServiceProperties services, Clock clock) {
        return new Retention(jdbc, services.retention().report(), clock);
    }

    @Bean
    WaitingGauges waitingGauges(JdbcClient jdbc) {
        return new WaitingGauges(jdbc);
    }
}
