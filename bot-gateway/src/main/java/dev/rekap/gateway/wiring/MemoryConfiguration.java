package dev.rekap.gateway.wiring;

import dev.rekap.gateway.HandledUpdates;
import dev.rekap.gateway.Persons;
import dev.rekap.gateway.UnitOfWork;
import dev.rekap.gateway.observe.WaitingGauges;
import dev.rekap.gateway.postgres.PostgresChatReports;
import dev.rekap.gateway.postgres.PostgresHandledUpdates;
import dev.rekap.gateway.postgres.PostgresPersons;
import dev.rekap.gateway.postgres.Retention;
import dev.rekap.gateway.postgres.TransactionUnitOfWork;
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
