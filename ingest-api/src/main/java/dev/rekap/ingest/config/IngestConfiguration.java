package dev.rekap.ingest.config;

import dev.rekap.blob.BlobStore;
import dev.rekap.bus.Publisher;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.http.IdParameter;
import dev.rekap.ingest.AudioCheck;
import dev.rekap.ingest.ContractJson;
import dev.rekap.ingest.audio.ContentCheck;
import dev.rekap.ingest.http.UploadReader;
import dev.rekap.ingest.json.BusJson;
import dev.rekap.ingest.spool.Spool;
import dev.rekap.ingest.step.AcceptUpload;
import dev.rekap.ingest.step.CompleteTask;
import dev.rekap.ingest.step.SealReport;
import java.time.Clock;
import java.util.concurrent.locks.LockSupport;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the steps and their adapters. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(IngestSettings.class)
class IngestConfiguration {

    /** Between two listings of a report that exceeds its limit for the moment. */
    private static final long PAUSE_NANOS = 200_000_000;

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
    SealReport sealReport(BlobStore blobs, ContractJson json, Publisher publisher) {
        return new SealReport(blobs, json, publisher, Clock.systemUTC(), () -> LockSupport.parkNanos(PAUSE_NANOS));
    }

    @Bean
    AcceptUpload acceptUpload(
            BlobStore blobs,
            ContractJson json,
            AudioCheck check,
            Publisher publisher,
            SealReport sealReport,
            IngestSettings settings) {
        return new AcceptUpload(blobs, json, check, publisher, sealReport, Clock.systemUTC(), settings.language());
    }

    @Bean
    CompleteTask completeTask(BlobStore blobs, ContractJson json, Publisher publisher) {
        return new CompleteTask(blobs, json, publisher);
    }
}
