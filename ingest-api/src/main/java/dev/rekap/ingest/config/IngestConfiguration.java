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
import dev.rekap.ingest.http.BodyLimits;
import dev.rekap.ingest.json.BusJson;
import dev.rekap.ingest.kind.MaterialContentCheck;
import dev.rekap.ingest.material.ReceivedMaterials;
import dev.rekap.ingest.postgres.PostgresReceivedMaterials;
import dev.rekap.ingest.postgres.PostgresReceivedReports;
import dev.rekap.ingest.schedule.IngestSchedule;
import dev.rekap.ingest.spool.Spool;
import dev.rekap.ingest.step.AcceptMaterial;
import dev.rekap.ingest.step.AcceptUpload;
import dev.rekap.ingest.step.CloseDecision;
import dev.rekap.ingest.step.CloseReport;
import dev.rekap.ingest.step.ClosingSteps;
import dev.rekap.ingest.step.CompleteMaterials;
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
    BodyLimits bodyLimits(IngestSettings settings) {
        return new BodyLimits(
                settings.maxFileSize().toBytes(), settings.maxPartSize().toBytes(), settings.uploadTimeout());
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
    ReceivedMaterials receivedMaterials(JdbcTemplate jdbc, ContractJson json, PlatformTransactionManager transactions) {
        return new PostgresReceivedMaterials(jdbc, json, transactions);
    }

    @Bean
    AcceptMaterial acceptMaterial(
            ReceivedMaterials materials,
            BlobStore blobs,
            AudioCheck audio,
            Publisher publisher,
            Clock clock,
            IngestSettings settings) {
        return new AcceptMaterial(
                materials, blobs, new MaterialContentCheck(audio), publisher, clock, settings.language());
    }

    @Bean
    ClosingSteps closingSteps(ReceivedReports reports, ReceivedMaterials materials, BlobStore blobs, Clock clock) {
        return new ClosingSteps(new CloseReport(reports, clock), new CloseDecision(materials, blobs, clock));
    }

    @Bean
    IngestSchedule ingestSchedule(
            ReceivedReports reports,
            ReceivedMaterials materials,
            BlobStore blobs,
            Publisher publisher,
            Clock clock,
            IngestSettings settings,
            MeterRegistry meters) {
        CompleteUploads.Times times =
                new CompleteUploads.Times(settings.publishAfter(), LONGEST_UPLOAD, settings.forgetAfter());
        CompleteUploads completing = new CompleteUploads(
                reports, blobs, publisher, new CompleteMaterials(materials, blobs, publisher), times, clock);
        return new IngestSchedule(completing, settings.sweepEvery(), meters);
    }
}
