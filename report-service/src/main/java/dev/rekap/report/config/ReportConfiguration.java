package dev.rekap.report.config;

import dev.rekap.blob.BlobStore;
import dev.rekap.bus.Backlog;
import dev.rekap.bus.Publisher;
import dev.rekap.bus.json.ContractsJson;
import dev.rekap.bus.json.MessageCodec;
import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.http.IdParameter;
import dev.rekap.report.ReportTiming;
import dev.rekap.report.blob.BlobUploadedReports;
import dev.rekap.report.blob.BlobVocabularyStore;
import dev.rekap.report.http.ProgressStreams;
import dev.rekap.report.lifecycle.AnnounceReport;
import dev.rekap.report.lifecycle.CancelReport;
import dev.rekap.report.lifecycle.FinishReport;
import dev.rekap.report.lifecycle.PublishProgress;
import dev.rekap.report.lifecycle.QueueFiles;
import dev.rekap.report.lifecycle.RetryReport;
import dev.rekap.report.micrometer.BudgetGauges;
import dev.rekap.report.micrometer.OpenReportGauges;
import dev.rekap.report.port.Background;
import dev.rekap.report.port.DueReports;
import dev.rekap.report.port.FactStore;
import dev.rekap.report.port.ReportEndListener;
import dev.rekap.report.port.ReportSummaries;
import dev.rekap.report.port.ReportTable;
import dev.rekap.report.port.Reports;
import dev.rekap.report.port.UploadedReports;
import dev.rekap.report.retention.DeletedReports;
import dev.rekap.report.retention.ForgetUser;
import dev.rekap.report.retention.RetentionJob;
import dev.rekap.report.round.Round;
import dev.rekap.report.schedule.BackgroundThreads;
import dev.rekap.report.schedule.ReportSchedule;
import dev.rekap.report.spending.GuardBudgets;
import dev.rekap.report.step.FindReport;
import dev.rekap.report.step.RecordFact;
import dev.rekap.report.step.SweepReports;
import dev.rekap.report.table.CsvTable;
import dev.rekap.report.table.ExcelTable;
import dev.rekap.report.vocabulary.DeliveredRows;
import dev.rekap.report.vocabulary.LearnVocabulary;
import dev.rekap.telemetry.Traces;
import java.time.Clock;
import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Wires the steps. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(ReportProperties.class)
class ReportConfiguration {

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }

    @Bean
    ReportTiming timing(ReportProperties report, RetentionProperties retention) {
        return report.with(retention);
    }

    @Bean
    ReportTable csvTable() {
        return CsvTable.comma();
    }

    @Bean
    ReportTable semicolonTable() {
        return CsvTable.semicolon();
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
    AnnounceReport announceReport(
            Reports reports, BlobStore blobs, ReportTable csvTable, Publisher publisher, PublishProgress progress) {
        return new AnnounceReport(reports, blobs, csvTable, publisher, progress);
    }

    @Bean
    LearnVocabulary learnVocabulary(DeliveredRows rows, BlobStore blobs, Clock clock) {
        return new LearnVocabulary(rows, new BlobVocabularyStore(blobs, ContractsJson.mapper()), clock);
    }

    @Bean
    FinishReport finishReport(
            Reports reports,
            AnnounceReport announcing,
            LearnVocabulary learning,
            ReportEndListener measurements,
            Clock clock) {
        return new FinishReport(reports, announcing, learning, measurements, clock);
    }

    @Bean
    Background background(Traces traces) {
        return new BackgroundThreads(traces);
    }

    @Bean
    PublishProgress publishProgress(Publisher publisher, Backlog backlog, Background background) {
        return new PublishProgress(publisher, backlog, background);
    }

    @Bean
    RecordFact recordFact(
            FactStore store,
            GuardBudgets budgets,
            FinishReport finishing,
            PublishProgress progress,
            ReportTiming timing,
            Clock clock) {
        return new RecordFact(store, budgets, finishing, progress, timing, clock);
    }

    @Bean
    QueueFiles queueFiles(Reports reports, Publisher publisher, Clock clock) {
        return new QueueFiles(reports, publisher, clock);
    }

    @Bean
    RetryReport retryReport(Reports reports, BlobStore blobs, QueueFiles queueing, ReportTiming timing, Clock clock) {
        return new RetryReport(reports, blobs, queueing, timing, clock);
    }

    @Bean
    CancelReport cancelReport(Reports reports, AnnounceReport announcing, ReportEndListener measurements, Clock clock) {
        return new CancelReport(reports, announcing, measurements, clock);
    }

    @Bean
    FindReport findReport(Reports reports, DeletedReports deleted, UploadedReports uploaded, Clock clock) {
        return new FindReport(reports, deleted, uploaded, clock);
    }

    @Bean
    SweepReports.Actions sweepActions(
            RecordFact recording,
            FinishReport finishing,
            AnnounceReport announcing,
            QueueFiles queueing,
            CancelReport cancelling) {
        return new SweepReports.Actions(recording, finishing, announcing, queueing, cancelling);
    }

    @Bean
    SweepReports sweepReports(
            Reports reports,
            DueReports due,
            UploadedReports uploaded,
            SweepReports.Actions actions,
            ReportTiming timing,
            Round round,
            Clock clock) {
        return new SweepReports(reports, due, uploaded, actions, timing, round, clock);
    }

    @Bean
    ReportSchedule reportSchedule(
            SweepReports sweeping,
            GuardBudgets budgets,
            RetentionJob retention,
            ForgetUser forgetting,
            OpenReportGauges openReports,
            BudgetGauges budgetGauges,
            ReportProperties properties) {
        return new ReportSchedule(
                List.of(
                        new ReportSchedule.Job("Sweep", 1, sweeping::sweep),
                        new ReportSchedule.Job("Retention", 1, retention::run),
                        new ReportSchedule.Job("Forgetting users", 1, forgetting::run),
                        new ReportSchedule.Job("Refresh of open reports", 1, openReports::refresh),
                        // The others are as often as sweeps: a minute's, a quarter's and an hour's, by default.
                        new ReportSchedule.Job("Refresh of budget meters", 3, budgetGauges::refresh),
                        new ReportSchedule.Job("Budget refresh", 12, budgets::refresh),
                        new ReportSchedule.Job("Retention of days", 720, retention::forgetDays)),
                properties.sweepEvery());
    }

    @Bean
    IdParameter<ReportId> reportIdParameter() {
        return new IdParameter<>(ReportId.class, ReportId::parse, OrderProblem.INVALID_REPORT_ID);
    }

    @Bean
    ProgressStreams progressStreams(ReportSummaries summaries, ReportProperties properties) {
        return new ProgressStreams(summaries, properties.eventStreams(), properties.heartbeat());
    }
}
