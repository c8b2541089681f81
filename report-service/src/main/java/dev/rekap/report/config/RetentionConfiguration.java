package dev.rekap.report.config;

import dev.rekap.blob.BlobStore;
import dev.rekap.bus.Publisher;
import dev.rekap.bus.json.ContractsJson;
import dev.rekap.report.ReportTiming;
import dev.rekap.report.port.Background;
import dev.rekap.report.port.DueReports;
import dev.rekap.report.port.Reports;
import dev.rekap.report.postgres.PostgresDeletedReports;
import dev.rekap.report.postgres.PostgresDeliveredRows;
import dev.rekap.report.postgres.PostgresForgottenUsers;
import dev.rekap.report.postgres.PostgresUserBlobDates;
import dev.rekap.report.retention.DeleteReport;
import dev.rekap.report.retention.DeletedReports;
import dev.rekap.report.retention.ForgetUser;
import dev.rekap.report.retention.ForgottenUsers;
import dev.rekap.report.retention.RetentionJob;
import dev.rekap.report.retention.UserBlobDates;
import dev.rekap.report.round.Round;
import dev.rekap.report.spending.GuardBudgets;
import dev.rekap.report.vocabulary.DeliveredRows;
import dev.rekap.report.vocabulary.LearnVocabulary;
import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires deletion and retention. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(RetentionProperties.class)
class RetentionConfiguration {

    @Bean
    Round round() {
        return Round.ofDefaultLength();
    }

    @Bean
    DeletedReports deletedReports(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new PostgresDeletedReports(jdbc, transactions);
    }

    @Bean
    UserBlobDates userBlobDates(JdbcClient jdbc) {
        return new PostgresUserBlobDates(jdbc);
    }

    @Bean
    ForgottenUsers forgottenUsers(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new PostgresForgottenUsers(jdbc, transactions);
    }

    @Bean
    DeliveredRows deliveredRows(JdbcClient jdbc) {
        return new PostgresDeliveredRows(jdbc, ContractsJson.mapper());
    }

    @Bean
    DeleteReport deleteReport(
            DeletedReports deleted,
            UserBlobDates userBlobs,
            LearnVocabulary learning,
            BlobStore blobs,
            Publisher publisher,
            ReportTiming timing,
            Clock clock) {
        return new DeleteReport(deleted, userBlobs, learning, blobs, publisher, timing, clock);
    }

    @Bean
    ForgetUser forgetUser(
            ForgottenUsers forgotten,
            DeleteReport deleting,
            DeliveredRows rows,
            GuardBudgets budgets,
            BlobStore blobs,
            Round round,
            Background background,
            Clock clock) {
        return new ForgetUser(forgotten, deleting, rows, budgets, blobs, round, background, clock);
    }

    @Bean
    RetentionJob retentionJob(
            Reports reports,
            RetentionJob.Stores stores,
            DeleteReport deleting,
            BlobStore blobs,
            ReportTiming timing,
            RetentionProperties retention,
            Round round,
            Clock clock) {
        return new RetentionJob(reports, stores, deleting, blobs, timing, retention.spending(), round, clock);
    }

    @Bean
    RetentionJob.Stores retentionStores(
            DueReports due, DeletedReports deleted, UserBlobDates users, ForgottenUsers forgotten) {
        return new RetentionJob.Stores(due, deleted, users, forgotten);
    }
}
