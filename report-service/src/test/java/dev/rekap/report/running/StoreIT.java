package dev.rekap.report.running;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.bus.json.ContractsJson;
import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.orders.AudioFile;
import dev.rekap.contracts.orders.OrderMessage;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.report.Facts;
import dev.rekap.report.ReportTiming;
import dev.rekap.report.lifecycle.FinishReport;
import dev.rekap.report.lifecycle.PublishProgress;
import dev.rekap.report.port.Due;
import dev.rekap.report.port.DueReports;
import dev.rekap.report.port.Reports;
import dev.rekap.report.postgres.PostgresFactStore;
import dev.rekap.report.postgres.PostgresReports;
import dev.rekap.report.postgres.PostgresSpending;
import dev.rekap.report.retention.DeletedReports;
import dev.rekap.report.spending.GuardBudgets;
import dev.rekap.report.spending.SpendingLimits;
import dev.rekap.report.step.RecordFact;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.Random;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;

/** What several do at the same time, to the database of the running service. */
class StoreIT {

    private final RunningService service = RunningService.get();
    private final RecordFact recording = service.context.getBean(RecordFact.class);
    private final Reports reports = service.context.getBean(Reports.class);
    private final DeletedReports deleted = service.context.getBean(DeletedReports.class);
    private final DueReports due = service.context.getBean(DueReports.class);

    @Test
    void concurrentFactsAreAllRecorded() throws Exception {
        Facts facts = Facts.of("toko");
        atOnce(IntStream.rangeClosed(1, 30)
                .<Runnable>mapToObj(n -> () -> recording.handle(facts.failed(n, FailureCode.NO_SPEECH)))
                .toList());

        assertThat(reports.find(facts.id()).orElseThrow().failed()).isEqualTo(30);
    }

    @Test
    void overlappingBatchesOfSeveralReportsAreAllRecorded() throws Exception {
        for (int round = 0; round < 5; round++) {
            List<Facts> all =
                    IntStream.range(0, 10).mapToObj(_ -> Facts.of("toko")).toList();
            List<Runnable> batches = new ArrayList<>();
            for (int n = 1; n <= 8; n++) {
                int file = n;
                List<OrderMessage> batch = new ArrayList<>(all.stream()
                        .<OrderMessage>mapMulti((facts, out) -> {
                            out.accept(facts.stored(file));
                            out.accept(facts.paid(file, "2", facts.row("Budi", "Jalan Mawar " + file, "1")));
                        })
                        .toList());
                Collections.shuffle(batch, new Random(file));
                batches.add(() -> recording.handleAll(batch));
            }
            atOnce(batches);

            for (Facts facts : all) {
                assertThat(reports.content(facts.id()).orElseThrow().rows())
                        .extracting(row -> row.file())
                        .containsExactlyElementsOf(
                                facts.files(8).stream().map(AudioFile::id).toList());
            }
        }
    }

    @Test
    void aDeletionWinsAgainstABatchAndLeavesItsOtherReports() throws Exception {
        for (int round = 0; round < 20; round++) {
            Facts gone = Facts.of("toko");
            Facts kept = Facts.of("toko");
            List<Runnable> works = new ArrayList<>();
            for (int n = 1; n <= 4; n++) {
                int file = n;
                works.add(() -> recording.handleAll(List.of(kept.stored(file), gone.stored(file))));
            }
            works.add(() -> deleted.delete(gone.id(), gone.settings().userId(), Instant.now()));
            atOnce(works);

            assertThat(reports.find(gone.id())).isEmpty();
            assertThat(reports.find(kept.id()).orElseThrow().files()).hasSize(4);
        }
    }

    @Test
    void aBatchOfSixtyFactsTakesEightStatements() {
        Facts facts = Facts.of("toko");
        CountedStatements statements = new CountedStatements(service.context.getBean(DataSource.class));
        RecordFact counted = recordFact(statements.dataSource());
        List<OrderMessage> sixty = IntStream.rangeClosed(1, 30)
                .boxed()
                .<OrderMessage>mapMulti((n, out) -> {
                    out.accept(facts.stored(n));
                    out.accept(facts.paid(n, "2", facts.row("Budi", "Jalan Mawar", "1"), facts.row("Sari", null, "2")));
                })
                .toList();

        counted.handleAll(sixty.subList(0, 1));
        assertThat(statements.taken())
                .as("insert, tombstone, lock, files; report, file")
                .hasSize(6);
        counted.handleAll(sixty);
        assertThat(statements.taken())
                .as("insert, lock, files; report, files, rows; spending, budget of the user")
                .hasSize(8);
        counted.handleAll(sixty);
        assertThat(statements.taken())
                .as("insert, lock, files; spending: there is nothing new")
                .hasSize(4);
        assertThat(reports.find(facts.id()).orElseThrow().done()).isEqualTo(30);
    }

    private RecordFact recordFact(DataSource database) {
        JdbcClient jdbc = JdbcClient.create(database);
        PlatformTransactionManager transactions = new DataSourceTransactionManager(database);
        PostgresSpending spending = new PostgresSpending(jdbc, ContractsJson.mapper());
        Clock clock = Clock.systemUTC();
        return new RecordFact(
                new PostgresFactStore(
                        new PostgresReports(jdbc, ContractsJson.mapper(), transactions), spending, transactions),
                new GuardBudgets(spending, service.blobs(), service.context.getBean(SpendingLimits.class), clock),
                service.context.getBean(FinishReport.class),
                service.context.getBean(PublishProgress.class),
                service.context.getBean(ReportTiming.class),
                clock);
    }

    @Test
    void aDeletionWinsAgainstEveryFact() throws Exception {
        for (int round = 0; round < 20; round++) {
            Facts facts = Facts.of("toko");
            List<Runnable> works = new ArrayList<>();
            for (int n = 1; n <= 8; n++) {
                int file = n;
                works.add(() -> recording.handle(facts.stored(file)));
            }
            works.add(() -> deleted.delete(facts.id(), facts.settings().userId(), Instant.now()));
            atOnce(works);

            assertThat(reports.find(facts.id())).isEmpty();
        }
    }

    @Test
    void aDueReportIsClaimedByOneOnly() throws Exception {
        // By a clock that is two hours ahead: the running sweeper finds nothing due.
        List<Facts> sealed =
                IntStream.range(0, 20).mapToObj(_ -> Facts.of("toko")).toList();
        for (Facts facts : sealed) {
            recording.handle(facts.sealed(1));
        }
        Instant soon = Instant.now().plus(Duration.ofHours(2));
        Queue<ReportId> claimed = new ConcurrentLinkedQueue<>();
        Runnable sweeper = () -> {
            Optional<ReportId> next = due.claim(Due.OVERDUE, soon, soon, soon.plusSeconds(60));
            while (next.isPresent()) {
                claimed.add(next.get());
                next = due.claim(Due.OVERDUE, soon, soon, soon.plusSeconds(60));
            }
        };
        atOnce(Collections.nCopies(6, sweeper));

        assertThat(claimed)
                .doesNotHaveDuplicates()
                .containsAll(sealed.stream().map(Facts::id).toList());
    }

    @Test
    void errorsOfTheDatabaseDoNotQuoteRows() {
        JdbcClient jdbc = service.context.getBean(JdbcClient.class);

        assertThatThrownBy(() -> jdbc.sql("""
                        INSERT INTO report.report (id, user_id, settings, status, version, created_at, updated_at, announced)
                        VALUES (gen_random_uuid(), 'marker', NULL, 'COLLECTING', 1, now(), now(), false)
                        """).update())
                .hasStackTraceContaining("violates not-null constraint")
                .satisfies(error -> assertThat(messages(error)).noneMatch(message -> message.contains(", marker,")));
    }

    @Test
    void aDeletedReportIsCleanedTwiceAndForgottenAtLast() {
        ReportId id = ReportId.random();
        Instant now = Instant.parse("2020-01-01T00:00:00Z");
        deleted.delete(id, Facts.of("toko").settings().userId(), now);

        assertThat(deleted.cleaned(id, now.plusSeconds(1))).isFalse();
        assertThat(deleted.cleaned(id, now.plus(Duration.ofHours(2)))).isTrue();
        assertThat(deleted.owner(id)).isPresent();
        deleted.forget(id);
        assertThat(deleted.owner(id)).isEmpty();
    }

    private static List<String> messages(@Nullable Throwable error) {
        return Stream.iterate(error, Objects::nonNull, Throwable::getCause)
                .map(String::valueOf)
                .toList();
    }

    private static void atOnce(List<Runnable> works) throws InterruptedException, ExecutionException {
        List<Future<?>> results = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            works.forEach(work -> results.add(threads.submit(work)));
        }
        for (Future<?> result : results) {
            result.get();
        }
    }
}
