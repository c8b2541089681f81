package dev.rekap.report.config;

import dev.rekap.blob.BlobStore;
import dev.rekap.bus.Publisher;
import dev.rekap.bus.json.ContractsJson;
import dev.rekap.bus.json.MessageCodec;
import dev.rekap.report.Timing;
import dev.rekap.report.blob.BlobUploadedReports;
import dev.rekap.report.blob.BlobVocabularies;
import dev.rekap.report.http.ProgressStreams;
import dev.rekap.report.lifecycle.AnnounceReport;
import dev.rekap.report.lifecycle.CallOffReport;
import dev.rekap.report.lifecycle.FinishReport;
import dev.rekap.report.lifecycle.QueueFiles;
import dev.rekap.report.lifecycle.RetryReport;
import dev.rekap.report.port.DueReports;
import dev.rekap.report.port.Measurements;
import dev.rekap.report.port.ReportSummaries;
import dev.rekap.report.port.ReportTable;
import dev.rekap.report.port.Reports;
import dev.rekap.report.port.UploadedReports;
import dev.rekap.report.postgres.PostgresDeliveredRows;
import dev.rekap.report.retention.DeleteReport;
import dev.rekap.report.retention.DeletedReports;
import dev.rekap.report.spending.RecordSpending;
import dev.rekap.report.step.FindReport;
import dev.rekap.report.step.RecordFact;
import dev.rekap.report.step.SweepReports;
import dev.rekap.report.table.CsvTable;
import dev.rekap.report.table.ExcelTable;
import dev.rekap.report.vocabulary.LearnVocabulary;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is done to reports. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ReportProperties.class, RetentionProperties.class})
class ReportConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    Timing timing(ReportProperties report, RetentionProperties retention) {
        return report.with(retention);
    }

    @Bean
    ReportTable csvTable() {
        return new CsvTable();
    }

    @Bean
    ReportTable excelTable() {
        return new ExcelTable();
    }

    @Bean
    UploadedReports uploadedReports(BlobStore blobs) {
        return new BlobUploadedReports(blobs, new MessageCodec(ContractsJson.mapper()));
    }

    @Bean
    AnnounceReport announceReport(Reports reports, BlobStore blobs, Publisher publisher) {
        return new AnnounceReport(reports, blobs, publisher);
    }

    @Bean
    LearnVocabulary learnVocabulary(BlobStore blobs, JdbcClient jdbc, Clock clock) {
        return new LearnVocabulary(
                new PostgresDeliveredRows(jdbc, ContractsJson.mapper()),
                new BlobVocabularies(blobs, ContractsJson.mapper()),
                clock);
    }

    @Bean
    FinishReport finishReport(
            Reports reports,
            BlobStore blobs,
            ReportTable csvTable,
            AnnounceReport announcing,
            LearnVocabulary learning,
            Measurements measurements,
            Clock clock) {
        return new FinishReport(reports, blobs, csvTable, announcing, learning, measurements, clock);
    }

    @Bean
    RecordFact recordFact(
            Reports reports, RecordSpending spending, FinishReport finishing, Timing timing, Clock clock) {
        return new RecordFact(reports, spending, finishing, timing, clock);
    }

    @Bean
    QueueFiles queueFiles(Reports reports, Publisher publisher, Clock clock) {
        return new QueueFiles(reports, publisher, clock);
    }

    @Bean
    RetryReport retryReport(Reports reports, BlobStore blobs, QueueFiles queueing, Timing timing, Clock clock) {
        return new RetryReport(reports, blobs, queueing, timing, clock);
    }

    @Bean
    CallOffReport callOffReport(Reports reports, AnnounceReport announcing, Measurements measurements, Clock clock) {
        return new CallOffReport(reports, announcing, measurements, clock);
    }

    @Bean
    DeleteReport deleteReport(DeletedReports deleted, BlobStore blobs, Clock clock) {
        return new DeleteReport(deleted, blobs, clock);
    }

    @Bean
    FindReport findReport(Reports reports, DeletedReports deleted, UploadedReports uploaded, Clock clock) {
        return new FindReport(reports, deleted, uploaded, clock);
    }

    @Bean
    SweepReports.Work work(
            RecordFact recording,
            FinishReport finishing,
            AnnounceReport announcing,
            QueueFiles queueing,
            CallOffReport callingOff,
            DeleteReport deleting) {
        return new SweepReports.Work(recording, finishing, announcing, queueing, callingOff, deleting);
    }

    @Bean
    SweepReports sweepReports(
            Reports reports,
            DueReports due,
            DeletedReports deleted,
            UploadedReports uploaded,
            SweepReports.Work work,
            Timing timing,
            Clock clock) {
        return new SweepReports(reports, due, deleted, uploaded, work, timing, clock);
    }

    @Bean
    ProgressStreams progressStreams(ReportSummaries summaries, ReportProperties properties) {
        return new ProgressStreams(summaries, properties.eventStreams(), properties.heartbeat());
    }
}
