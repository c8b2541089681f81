package dev.rekap.gateway.config;

import dev.rekap.gateway.channel.ChatFiles;
import dev.rekap.gateway.channel.ChatUsers;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.conversation.BotAccess;
import dev.rekap.gateway.channel.conversation.ChatMeters;
import dev.rekap.gateway.channel.http.ServiceClients;
import dev.rekap.gateway.channel.jobs.JobScheduler;
import dev.rekap.gateway.channel.jobs.UserErasure;
import dev.rekap.gateway.orders.ChatLimits;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.IngestApi;
import dev.rekap.gateway.orders.ReportApi;
import dev.rekap.gateway.orders.conversation.OrderConversation;
import dev.rekap.gateway.orders.correction.CorrectionJob;
import dev.rekap.gateway.orders.correction.CorrectionMessage;
import dev.rekap.gateway.orders.correction.CorrectionStore;
import dev.rekap.gateway.orders.delivery.DeliverReport;
import dev.rekap.gateway.orders.delivery.ProgressMessage;
import dev.rekap.gateway.orders.delivery.ReportEnding;
import dev.rekap.gateway.orders.delivery.SendResult;
import dev.rekap.gateway.orders.http.IngestClient;
import dev.rekap.gateway.orders.http.ReportClient;
import dev.rekap.gateway.orders.jobs.CancelJob;
import dev.rekap.gateway.orders.jobs.ForgetUserJob;
import dev.rekap.gateway.orders.jobs.OrderJobRunner;
import dev.rekap.gateway.orders.jobs.RetryJob;
import dev.rekap.gateway.orders.jobs.SealJob;
import dev.rekap.gateway.orders.jobs.StatisticsJob;
import dev.rekap.gateway.orders.jobs.StoredResultJob;
import dev.rekap.gateway.orders.jobs.TracedJobRunner;
import dev.rekap.gateway.orders.jobs.TransferJob;
import dev.rekap.gateway.orders.jobs.UnfinishedReportJobs;
import dev.rekap.gateway.orders.jobs.VocabularyJob;
import dev.rekap.gateway.orders.postgres.PostgresChatReports;
import dev.rekap.gateway.orders.postgres.PostgresCorrections;
import dev.rekap.gateway.orders.postgres.ReportGauges;
import dev.rekap.telemetry.Traces;
import io.micrometer.observation.ObservationRegistry;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wires orders: conversation, delivery, jobs, and the services that they call. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ConversationProperties.class, ServiceProperties.class})
class OrdersConfiguration {

    @Bean
    ChatLimits limits(ConversationProperties settings) {
        return settings.limits();
    }

    @Bean
    PostgresChatReports chatReports(JdbcClient jdbc, Traces traces) {
        return new PostgresChatReports(jdbc, traces);
    }

    @Bean
    CorrectionStore corrections(JdbcClient jdbc) {
        return new PostgresCorrections(jdbc);
    }

    @Bean
    ReportGauges reportGauges(JdbcClient jdbc) {
        return new ReportGauges(jdbc);
    }

    @Bean
    OrderConversation orderConversation(
            ChatUsers users,
            ChatReports reports,
            CorrectionStore corrections,
            JobScheduler jobs,
            Outbox outbox,
            ChatMeters meters,
            Clock clock,
            ChatLimits limits,
            BotAccess access) {
        return new OrderConversation(
                new OrderConversation.Ports(users, reports, corrections, jobs, outbox, meters, clock), limits, access);
    }

    @Bean
    ProgressMessage progressMessage(UnitOfWork unit, ChatReports reports) {
        return new ProgressMessage(unit, reports);
    }

    @Bean
    CorrectionMessage correctionMessage(UnitOfWork unit, CorrectionStore corrections) {
        return new CorrectionMessage(unit, corrections);
    }

    @Bean
    SendResult sendResult(ChatReports reports, Outbox outbox, ChatLimits limits) {
        return new SendResult(reports, outbox, limits);
    }

    @Bean
    ReportEnding reportEnding(UnitOfWork unit, ChatReports reports, SendResult sending, Outbox outbox, Clock clock) {
        return new ReportEnding(unit, reports, sending, outbox, clock);
    }

    @Bean
    DeliverReport deliverReport(
            UnitOfWork unit, ChatReports reports, ReportApi api, Outbox outbox, ReportEnding ending) {
        return new DeliverReport(unit, reports, api, outbox, ending);
    }

    @Bean(destroyMethod = "shutdownNow")
    ExecutorService bodyWriters() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("upload-", 0).factory());
    }

    @Bean
    ServiceClients serviceClients(
            ServiceProperties services, ExecutorService bodyWriters, ObservationRegistry observations) {
        return new ServiceClients(
                services.services().connectWithin(), bodyWriters, services.serviceToken(), observations);
    }

    @Bean
    IngestApi ingestApi(ServiceClients clients, ServiceProperties services) {
        return new IngestClient(
                clients,
                services.ingest().url(),
                services.services().answerWithin(),
                services.services().uploadWithin());
    }

    @Bean
    ReportClient reportClient(ServiceClients clients, ServiceProperties services) {
        return new ReportClient(
                clients, services.report().url(), services.services().answerWithin());
    }

    @Bean
    TracedJobRunner orderJobs(
            JobScheduler jobs,
            UnitOfWork unit,
            ChatUsers users,
            PostgresChatReports reports,
            CorrectionStore corrections,
            ChatFiles files,
            IngestApi ingest,
            ReportApi api,
            Outbox outbox,
            SendResult sending,
            ReportEnding ending,
            ChatMeters meters,
            Traces traces,
            ChatLimits limits,
            ObjectProvider<UserErasure> others,
            Clock clock) {
        SealJob sealing = new SealJob(unit, reports, ingest, jobs, outbox, ending, clock);
        OrderJobRunner runner = new OrderJobRunner(
                new TransferJob(unit, reports, files, ingest, jobs, outbox, sealing, limits, meters, clock),
                sealing,
                new CancelJob(unit, reports, api),
                new RetryJob(unit, reports, api, outbox, clock),
                new StoredResultJob(unit, reports, api, sending, outbox),
                new ForgetUserJob(unit, reports, users, api, outbox, others.getIfAvailable(() -> _ -> {})),
                new StatisticsJob(unit, reports, api, outbox, limits, clock),
                new VocabularyJob(unit, api, outbox),
                new CorrectionJob(unit, corrections, reports, api, outbox, clock),
                new UnfinishedReportJobs(unit, reports, jobs, outbox, ending, limits, clock));
        return new TracedJobRunner(runner, report -> reports.traceOf(report.value()), traces);
    }
}
