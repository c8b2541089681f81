package dev.rekap.ingest.config;

import dev.rekap.blob.BlobStore;
import dev.rekap.bus.Publisher;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.http.IdParameter;
import dev.rekap.ingest.AudioCheck;
import dev.rekap.ingest.ContractJson;
import dev.rekap.ingest.ReceivedReports;
import dev.rekap.ingest.audio.ContentCheck;
import dev.rekap.ingest.earlier.EarlierReports;
import dev.rekap.ingest.earlier.WithEarlierReports;
import dev.rekap.ingest.http.UploadReader;
import dev.rekap.ingest.json.BusJson;
import dev.rekap.ingest.postgres.PostgresReceivedReports;
import dev.rekap.ingest.schedule.IngestSchedule;
import dev.rekap.ingest.spool.Spool;
import dev.rekap.ingest.step.AcceptUpload;
import dev.rekap.ingest.step.CloseReport;
import dev.rekap.ingest.step.CompleteTask;
import dev.rekap.ingest.step.CompleteUploads;
import dev.rekap.ingest.step.SealReport;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires the steps and their adapters. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(IngestSettings.class)
class IngestConfiguration {

    /** Of the content of one upload into the blob store, whose calls end after minutes. */
    private static final Duration LONGEST_UPLOAD = Duration.ofHours(1);

    @Bean
    ContractJson contractJson() {
        return new BusJson();
    }

    @Bean
    AudioCheck audioCheck() {
        return new ContentCheck();
    }

    @Bean(destroyMethod = "close")
    Spool spool(IngestSettings settings) {
        return new Spool(settings.spoolPath(), settings.spoolBudget().toBytes());
    }

    @Bean
    UploadReader uploadReader(IngestSettings settings) {
        return new UploadReader(settings.maxFileSize().toBytes(), settings.uploadTimeout());
    }

    @Bean
    IdParameter<ReportId> reportIdParameter() {
        return new IdParameter<>(ReportId.class, ReportId::parse, OrderProblem.INVALID_REPORT_ID);
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ReceivedReports receivedReports(
            JdbcTemplate jdbc,
            ContractJson json,
            PlatformTransactionManager transactions,
            BlobStore blobs,
            Clock clock) {
        return new WithEarlierReports(
                new PostgresReceivedReports(jdbc, json, transactions), new EarlierReports(blobs, json), clock);
    }

    @Bean
    SealReport sealReport(ReceivedReports reports, Publisher publisher, Clock clock) {
        return new SealReport(reports, publisher, clock);
    }

    @Bean
    AcceptUpload acceptUpload(
            ReceivedReports reports,
            BlobStore blobs,
            ContractJson json,
            AudioCheck check,
            Publisher publisher,
            SealReport sealReport,
            Clock clock,
            IngestSettings settings) {
        return new AcceptUpload(reports, blobs, json, check, publisher, sealReport, clock, settings.language());
    }

    @Bean
    CompleteTask completeTask(ReceivedReports reports, Publisher publisher) {
        return new CompleteTask(reports, publisher);
    }

    @Bean
    CloseReport closeReport(ReceivedReports reports, Clock clock) {
        return new CloseReport(reports, clock);
    }

    @Bean
    IngestSchedule ingestSchedule(
            ReceivedReports reports,
            BlobStore blobs,
            Publisher publisher,
            Clock clock,
            IngestSettings settings,
            MeterRegistry meters) {
        CompleteUploads.Times times =
                new CompleteUploads.Times(settings.publishAfter(), LONGEST_UPLOAD, settings.forgetAfter());
        return new IngestSchedule(
                new CompleteUploads(reports, blobs, publisher, times, clock), settings.sweepEvery(), meters);
    }
}
