package dev.rekap.report.running;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.bus.json.ContractsJson;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.environment.TestEnvironment;
import dev.rekap.report.Facts;
import dev.rekap.report.Report;
import dev.rekap.report.port.Due;
import dev.rekap.report.port.ReportUpdate;
import dev.rekap.report.postgres.PostgresCosts;
import dev.rekap.report.postgres.PostgresDeletedReports;
import dev.rekap.report.postgres.PostgresDeliveredRows;
import dev.rekap.report.postgres.PostgresDueReports;
import dev.rekap.report.postgres.PostgresForgottenUsers;
import dev.rekap.report.postgres.PostgresLinkGenerations;
import dev.rekap.report.postgres.PostgresReportSummaries;
import dev.rekap.report.postgres.PostgresReports;
import dev.rekap.report.postgres.PostgresSpending;
import dev.rekap.report.postgres.PostgresUserBlobDates;
import dev.rekap.report.retention.ForgottenUsers.Forgotten;
import dev.rekap.report.review.StoredRow;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.assertj.core.api.Condition;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Every recurring query uses an index where its table grows. Planners choose by size: with {@code -Drekap.test.reports=1000000} the
 * database is as large as that of a busy shop after 90 days; by default it is large enough for the same plans.
 */
class QueryPlansIT {

    private static final int REPORTS = Integer.getInteger("rekap.test.reports", 50_000);
    private static final String GROWING =
            "Seq Scan on (report|file|record|deleted_report|spending|daily_user_spending)\\b";
    private static final UserId SHOP = new UserId("user-7");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 21);
    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    private static final String FILL = """
            INSERT INTO report.report (id, user_id, settings, status, version, created_at, updated_at, sealed_at,
                working_since, deadline, finished_at, announced, audio_forgotten)
            SELECT md5(n::text)::uuid, 'user-' || n % 2000, '{}', 'COMPLETED', 1, t, t, t, t, NULL, t, true, t < '2026-11-14Z'
            FROM (SELECT n, timestamptz '2026-11-21Z' - n * interval '90 days' / {reports} AS t
                FROM generate_series(1, {reports}) n) known;
            UPDATE report.report SET status = 'PROCESSING', finished_at = NULL, deadline = created_at + interval '1 h'
            WHERE created_at > '2026-11-20T22:00Z' AND user_id LIKE 'user-%';
            INSERT INTO report.file (report_id, id, position, name, content_type, size, sha256, version, queued, state,
                row_count, to_check, engine, extractor, audio_seconds, stored_at)
            SELECT id, id, 0, 'a.ogg', 'audio/ogg', 1, 'ab', 1, true, 'DONE', 1, 0, 'e', 'x', 1, created_at
            FROM report.report WHERE user_id LIKE 'user-%';
            INSERT INTO report.record (report_id, file_id, position, fields)
            SELECT id, id, 0, '{}' FROM report.report WHERE user_id LIKE 'user-%';
            INSERT INTO report.spending
            SELECT id, id, 'c', user_id, created_at::date, 1, 's', 'p', 'm', '', 1, 1, 1, 1, 1, 'IDR'
            FROM report.report WHERE user_id LIKE 'user-%';
            INSERT INTO report.daily_user_spending
            SELECT day, 'IDR', user_id, sum(cost) FROM report.spending WHERE user_id LIKE 'user-%' GROUP BY day, user_id;
            INSERT INTO report.deleted_report (id, user_id, deleted_at, clean_at)
            SELECT md5('gone' || n)::uuid, 'user-' || n % 2000, timestamptz '2026-11-21Z' - n * interval '90 days' / {reports},
                CASE WHEN n < 50 THEN timestamptz '2026-11-21Z' END
            FROM generate_series(1, {reports}) n;
            ANALYZE report.report, report.file, report.record, report.spending, report.daily_user_spending,
                report.deleted_report
            """;

    private final ExplainedStatements explained;
    private final JdbcTransactionManager transactions;
    private final JdbcClient jdbc;

    QueryPlansIT() {
        TestEnvironment stack = RunningService.get().stack;
        explained = new ExplainedStatements(
                new DriverManagerDataSource(stack.jdbcUrl(), stack.databaseUsername(), stack.databasePassword()));
        transactions = new JdbcTransactionManager(explained.dataSource());
        jdbc = JdbcClient.create(explained.dataSource());
    }

    @Test
    void noRecurringQueryReadsAGrowingTableWhole() {
        // Nothing of it is ever committed: the service that runs beside sees none of these reports.
        new TransactionTemplate(transactions).executeWithoutResult(transaction -> {
            transaction.setRollbackOnly();
            for (String statement :
                    FILL.replace("{reports}", String.valueOf(REPORTS)).split(";", -1)) {
                jdbc.sql(statement).update();
            }
            explained.plans().clear();
            runAll();
        });

        assertThat(explained.plans()).hasSizeGreaterThan(30);
        assertThat(explained.plans())
                .allSatisfy((sql, plan) -> assertThat(plan).as(sql).doesNotContainPattern(GROWING));
        assertThat(explained.plans())
                .as("not one by one through all that ended, from the oldest on")
                .hasEntrySatisfying(
                        new Condition<>(sql -> sql.contains("NOT audio_forgotten"), "recordings to delete"),
                        new Condition<>(plan -> plan.contains("report_with_audio"), "its own index"));
    }

    private void runAll() {
        PostgresDueReports due = new PostgresDueReports(jdbc);
        for (Due kind : Due.values()) {
            due.claim(kind, NOW.minus(age(kind)), NOW, NOW.plusSeconds(15)).ifPresent(due::audioForgotten);
        }
        PostgresDeletedReports deleted = new PostgresDeletedReports(jdbc, transactions);
        ReportId gone = deleted.claimUnclean(NOW, NOW.plusSeconds(15)).orElseThrow();
        deleted.cleaned(gone, NOW);
        deleted.owner(gone);
        deleted.claimForgotten(NOW.minus(Duration.ofDays(80)), NOW, NOW.plusSeconds(15))
                .ifPresent(deleted::forget);

        PostgresReportSummaries summaries = new PostgresReportSummaries(jdbc);
        summaries.open();
        summaries.oldest();
        ReportId known = summaries.page(SHOP, Optional.empty(), 100).getFirst().id();
        summaries.find(known);

        PostgresReports reports = new PostgresReports(jdbc, ContractsJson.mapper(), transactions);
        Facts facts = Facts.of(SHOP.value());
        reports.record(ReportUpdate.of(Report.open(facts.id(), facts.settings(), 1, NOW), UnaryOperator.identity()));
        reports.change(facts.id(), report -> report.cancelled(NOW));
        reports.content(facts.id());
        reports.edit(facts.id(), report -> new StoredRow(1, null, new ExtractedRecord(List.of()), List.of(), false));
        PostgresLinkGenerations generations = new PostgresLinkGenerations(jdbc);
        generations.current(facts.id());
        generations.revoke(facts.id());
        deleted.delete(facts.id(), SHOP, NOW);

        PostgresUserBlobDates dates = new PostgresUserBlobDates(jdbc);
        dates.add(SHOP, NOW);
        dates.claim(NOW, NOW.plusSeconds(15));
        dates.checked(SHOP, Optional.empty(), NOW);

        PostgresDeliveredRows rows = new PostgresDeliveredRows(jdbc, ContractsJson.mapper());
        rows.clearedAt(SHOP);
        rows.clear(SHOP, NOW);
        rows.latest(SHOP, 300);

        PostgresSpending spending = new PostgresSpending(jdbc, ContractsJson.mapper());
        spending.on(TODAY, "IDR");
        spending.users(TODAY, "IDR", BigDecimal.TEN);
        spending.byUser(TODAY, "IDR", BigDecimal.TEN);
        spending.byUser(TODAY, "IDR", Set.of(SHOP));
        PostgresCosts costs = new PostgresCosts(jdbc, transactions);
        costs.ofReport(known);
        costs.between(TODAY, TODAY, Optional.empty());
        costs.between(TODAY.minusDays(30), TODAY, Optional.of(SHOP));

        PostgresForgottenUsers forgotten = new PostgresForgottenUsers(jdbc, transactions);
        Forgotten user = new Forgotten(SHOP, TODAY, NOW);
        forgotten.add(user);
        forgotten.claim(NOW, NOW.plusSeconds(15));
        forgotten.reports(user, 100);
        forgotten.postpone(user, NOW);
        forgotten.remove(user, TODAY);
        forgotten.forgetSpending(TODAY.minusDays(89), 1_000);
    }

    private static Duration age(Due kind) {
        return switch (kind) {
            case FINISH, ANNOUNCE, OVERDUE, QUEUE -> Duration.ofSeconds(15);
            case EXPIRE -> Duration.ofDays(1);
            case FORGET_AUDIO -> Duration.ofDays(7);
            case FORGET -> Duration.ofDays(90);
        };
    }
}
