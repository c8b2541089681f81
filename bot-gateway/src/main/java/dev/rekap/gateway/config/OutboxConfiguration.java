package dev.rekap.gateway.config;

import dev.rekap.gateway.channel.OpenDocument;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.RenderCounter;
import dev.rekap.gateway.channel.leader.Duty;
import dev.rekap.gateway.channel.leader.Leadership;
import dev.rekap.gateway.channel.outbox.OutboxGauges;
import dev.rekap.gateway.channel.outbox.PostgresOutbox;
import dev.rekap.gateway.channel.outbox.Sender;
import dev.rekap.gateway.channel.outbox.Works;
import dev.rekap.gateway.channel.telegram.BotApi;
import dev.rekap.gateway.channel.telegram.BotMessenger;
import dev.rekap.gateway.channel.updates.PollWatch;
import dev.rekap.gateway.channel.updates.Polling;
import dev.rekap.gateway.channel.updates.TelegramHealth;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires what is to be said, and who says it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SendingSettings.class)
public class OutboxConfiguration {

    /** For calls in flight when the service is told to stop. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** There without a bot, too: what is put down is said when there is one. */
    @Bean
    Outbox outbox(JdbcClient jdbc, Traces traces) {
        return new PostgresOutbox(jdbc, traces);
    }

    @Bean
    TelegramHealth telegramHealthIndicator(ObjectProvider<Leadership> leadership, ObjectProvider<PollWatch> watch) {
        return new TelegramHealth(leadership.getIfAvailable(), watch.getIfAvailable());
    }

    /** Only with a bot. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(WithToken.class)
    static class Sending {

        @Bean
        Sender sender(
                SendingSettings settings,
                JdbcClient jdbc,
                BotApi api,
                RenderCounter render,
                OpenDocument documents,
                MeterRegistry meters,
                Traces traces) {
            return new Sender(
                    settings.pace(),
                    new Works(jdbc, new BotMessenger(api), render, documents, meters, traces),
                    PATIENCE);
        }

        @Bean(destroyMethod = "")
        Leadership leadership(
                Sender sender,
                ObjectProvider<Polling> polling,
                JdbcConnectionDetails database,
                JdbcClient jdbc,
                MeterRegistry meters) {
            List<Duty> duties = new ArrayList<>(List.of(sender));
            polling.ifAvailable(duties::add);
            Leadership leadership = new Leadership(
                    () -> DriverManager.getConnection(database.getJdbcUrl(), session(database)), duties, sender::hear);
            OutboxGauges.register(meters, jdbc, leadership);
            return leadership;
        }

        @Bean
        Running leading(Leadership leadership) {
            return new Running(leadership::start, leadership::close);
        }

        private static Properties session(JdbcConnectionDetails database) {
            Properties session = new Properties();
            if (database.getUsername() != null) {
                session.setProperty("user", database.getUsername());
            }
            if (database.getPassword() != null) {
                session.setProperty("password", database.getPassword());
            }
            session.setProperty("ApplicationName", "rekap bot-gateway leader");
            session.setProperty("tcpKeepAlive", "true");
            session.setProperty("connectTimeout", "5");
            session.setProperty("loginTimeout", "10");
            return session;
        }
    }
}
