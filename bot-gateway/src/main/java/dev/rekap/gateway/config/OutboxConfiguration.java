package dev.rekap.gateway.config;

import dev.rekap.gateway.channel.DocumentSource;
import dev.rekap.gateway.channel.LiveMessageRenderer;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.leader.LeaderElection;
import dev.rekap.gateway.channel.leader.LeaderElection.LeaderTask;
import dev.rekap.gateway.channel.lifecycle.StartStop;
import dev.rekap.gateway.channel.outbox.OutboxGauges;
import dev.rekap.gateway.channel.outbox.OutboxNotification;
import dev.rekap.gateway.channel.outbox.PostgresOutbox;
import dev.rekap.gateway.channel.outbox.SendTasks;
import dev.rekap.gateway.channel.outbox.Sender;
import dev.rekap.gateway.channel.outbox.SubjectTraces;
import dev.rekap.gateway.channel.postgres.AdvisoryLock;
import dev.rekap.gateway.channel.postgres.GroupMigration;
import dev.rekap.gateway.channel.telegram.BotApi;
import dev.rekap.gateway.channel.telegram.BotMessenger;
import dev.rekap.gateway.channel.updates.BotMode.WithToken;
import dev.rekap.gateway.channel.updates.PollMonitor;
import dev.rekap.gateway.channel.updates.TelegramHealth;
import dev.rekap.gateway.channel.updates.UpdatePolling;
import dev.rekap.telemetry.Traces;
import io.micrometer.core.instrument.MeterRegistry;
import java.sql.DriverManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires the outbox, the sender and the leader election. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SendingSettings.class)
public class OutboxConfiguration {

    /** For calls in flight when the service is told to stop. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** There without a bot, too: what is put down is said when there is one. */
    @Bean
    Outbox outbox(JdbcClient jdbc, Traces traces, SubjectTraces subjects) {
        return new PostgresOutbox(jdbc, traces, subjects);
    }

    @Bean
    TelegramHealth telegramHealthIndicator(
            ObjectProvider<LeaderElection> leadership,
            ObjectProvider<PollMonitor> watch,
            ObjectProvider<Sender> sender) {
        return new TelegramHealth(leadership.getIfAvailable(), watch.getIfAvailable(), sender.getIfAvailable());
    }

    /** In the readiness: a cluster without a leader sends nothing. */
    @Bean
    HealthIndicator leaderHealthIndicator(ObjectProvider<LeaderElection> leadership) {
        return () -> {
            LeaderElection election = leadership.getIfAvailable();
            return election == null || election.isLed()
                    ? Health.up().build()
                    : Health.outOfService()
                            .withDetail("problem", "no replica has been elected leader: nothing is sent")
                            .build();
        };
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
                LiveMessageRenderer render,
                DocumentSource documents,
                GroupMigration migration,
                MeterRegistry meters,
                Traces traces,
                SubjectTraces subjects) {
            return new Sender(
                    settings.rate(),
                    new SendTasks(jdbc, new BotMessenger(api), render, documents, migration, meters, traces, subjects),
                    PATIENCE);
        }

        @Bean(destroyMethod = "")
        LeaderElection leadership(
                Sender sender,
                ObjectProvider<UpdatePolling> polling,
                JdbcConnectionDetails database,
                JdbcClient jdbc,
                MeterRegistry meters) {
            List<LeaderTask> tasks = new ArrayList<>(List.of(sender));
            polling.ifAvailable(tasks::add);
            LeaderElection leadership = new LeaderElection(
                    () -> DriverManager.getConnection(database.getJdbcUrl(), session(database)),
                    AdvisoryLock.of(LeaderElection.LOCK),
                    tasks,
                    OutboxNotification.CHANNEL,
                    sender::notified);
            OutboxGauges.register(meters, jdbc, leadership);
            return leadership;
        }

        @Bean
        StartStop leading(LeaderElection leadership) {
            return new StartStop(leadership::start, leadership::close);
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
