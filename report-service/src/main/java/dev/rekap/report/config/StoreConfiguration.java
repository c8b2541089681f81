package dev.rekap.report.config;

import dev.rekap.bus.json.ContractsJson;
import dev.rekap.report.micrometer.MeteredFactStore;
import dev.rekap.report.micrometer.MeteredReports;
import dev.rekap.report.micrometer.OpenReportGauges;
import dev.rekap.report.micrometer.ReportMeters;
import dev.rekap.report.port.DueReports;
import dev.rekap.report.port.FactStore;
import dev.rekap.report.port.ReportEndListener;
import dev.rekap.report.port.ReportSummaries;
import dev.rekap.report.port.Reports;
import dev.rekap.report.postgres.PostgresDueReports;
import dev.rekap.report.postgres.PostgresFactStore;
import dev.rekap.report.postgres.PostgresReportSummaries;
import dev.rekap.report.postgres.PostgresReports;
import dev.rekap.report.postgres.PostgresSpending;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/** Wires the stores of reports and their meters. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {

    @Bean
    PostgresReports postgresReports(JdbcClient jdbc, PlatformTransactionManager transactions) {
        return new PostgresReports(jdbc, ContractsJson.mapper(), transactions);
    }

    @Bean
    @Primary
    Reports reports(PostgresReports stored, MeterRegistry meters, Clock clock) {
        return new MeteredReports(stored, meters, clock);
    }

    @Bean
    FactStore factStore(
            PostgresReports reports,
            PostgresSpending spending,
            PlatformTransactionManager transactions,
            MeterRegistry meters,
            Clock clock) {
        return new MeteredFactStore(new PostgresFactStore(reports, spending, transactions), meters, clock);
    }

    @Bean
    DueReports dueReports(JdbcClient jdbc) {
        return new PostgresDueReports(jdbc);
    }

    @Bean
    ReportSummaries reportSummaries(JdbcClient jdbc) {
        return new PostgresReportSummaries(jdbc);
    }

    @Bean
    ReportEndListener measurements(MeterRegistry meters) {
        return new ReportMeters(meters);
    }

    @Bean
    OpenReportGauges openReports(ReportSummaries summaries) {
        return new OpenReportGauges(summaries);
    }
}
