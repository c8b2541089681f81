package dev.rekap.gateway.config;

import dev.rekap.gateway.channel.Measurements;
import dev.rekap.gateway.channel.Outbox;
import dev.rekap.gateway.channel.TelegramFiles;
import dev.rekap.gateway.channel.UnitOfWork;
import dev.rekap.gateway.channel.jobs.DurableErrands;
import dev.rekap.gateway.channel.jobs.RunErrand;
import dev.rekap.gateway.channel.users.Persons;
import dev.rekap.gateway.orders.ChatReports;
import dev.rekap.gateway.orders.IngestApi;
import dev.rekap.gateway.orders.Limits;
import dev.rekap.gateway.orders.ReportApi;
import dev.rekap.gateway.orders.delivery.ConcludeReport;
import dev.rekap.gateway.orders.delivery.SendResult;
import dev.rekap.gateway.orders.jobs.CallOffReport;
import dev.rekap.gateway.orders.jobs.DoErrands;
import dev.rekap.gateway.orders.jobs.ForgetPerson;
import dev.rekap.gateway.orders.jobs.OpenReports;
import dev.rekap.gateway.orders.jobs.RetryReport;
import dev.rekap.gateway.orders.jobs.SealReport;
import dev.rekap.gateway.orders.jobs.SendAgain;
import dev.rekap.gateway.orders.jobs.TellFigures;
import dev.rekap.gateway.orders.jobs.TellVocabulary;
import dev.rekap.gateway.orders.jobs.TracedErrands;
import dev.rekap.gateway.orders.jobs.TransferFile;
import dev.rekap.gateway.orders.postgres.PostgresChatReports;
import dev.rekap.gateway.orders.postgres.Retention;
import dev.rekap.telemetry.Traces;
import java.time.Clock;
import javax.sql.DataSource;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Errands, and what runs them. */
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {

    @Bean
    @DependsOnDatabaseInitialization
    DurableErrands errands(DataSource database, Clock clock) {
        return new DurableErrands(database, clock);
    }

    @Bean
    SealReport sealReport(
            UnitOfWork unit,
            ChatReports reports,
            IngestApi ingest,
            DurableErrands errands,
            Outbox outbox,
            ConcludeReport concluding,
            Clock clock) {
        return new SealReport(unit, reports, ingest, errands, outbox, concluding, clock);
    }

    @Bean
    TransferFile transferFile(
            UnitOfWork unit,
            ChatReports reports,
            TelegramFiles files,
            IngestApi ingest,
            DurableErrands errands,
            Outbox outbox,
            SealReport sealing,
            Limits limits,
            Measurements measurements,
            Clock clock) {
        return new TransferFile(unit, reports, files, ingest, errands, outbox, sealing, limits, measurements, clock);
    }

    @Bean
    OpenReports openReports(
            UnitOfWork unit,
            ChatReports reports,
            DurableErrands errands,
            Outbox outbox,
            ConcludeReport concluding,
            Limits limits,
            Clock clock) {
        return new OpenReports(unit, reports, errands, outbox, concluding, limits, clock);
    }

    @Bean
    RunErrand runErrand(
            UnitOfWork unit,
            ChatReports reports,
            Persons persons,
            ReportApi api,
            Outbox outbox,
            SendResult sending,
            TransferFile transferring,
            SealReport sealing,
            OpenReports open,
            PostgresChatReports rows,
            Traces traces,
            Limits limits,
            Clock clock) {
        DoErrands errands = new DoErrands(
                transferring,
                sealing,
                new CallOffReport(unit, reports, api),
                new RetryReport(unit, reports, api, outbox, clock),
                new SendAgain(unit, reports, api, sending, outbox),
                new ForgetPerson(unit, reports, persons, api, outbox),
                new TellFigures(unit, reports, api, outbox, limits, clock),
                new TellVocabulary(unit, api, outbox),
                open);
        return new TracedErrands(errands, rows::traceOf, traces);
    }

    @Bean
    ErrandsRunner errandsRunner(
            DurableErrands errands, RunErrand run, Retention retention, ConversationProperties settings) {
        return new ErrandsRunner(errands, run, retention, settings);
    }
}
