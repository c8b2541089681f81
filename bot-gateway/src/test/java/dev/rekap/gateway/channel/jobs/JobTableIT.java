package dev.rekap.gateway.channel.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.zaxxer.hikari.HikariDataSource;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.gateway.RealParts;
import dev.rekap.gateway.orders.jobs.OrderJob;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationVersion;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The table of jobs, and the two tables that it replaces. */
class JobTableIT {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final ReportId report = ReportId.random();
    private final HikariDataSource database = RealParts.database();
    private final JdbcClient jdbc = JdbcClient.create(database);

    @AfterEach
    void stop() {
        database.close();
    }

    @Test
    void pendingRowsOfTheVersionBeforeAreMovedAndRun() {
        RealParts.emptyDatabase();
        migrateTo("12");
        insert("errand", "seal", report + "/", null);
        insert("transfer", "transfer", report + "/7/123/", "gateway-that-is-gone");
        migrateTo("13");
        // A replica of the version before goes on scheduling in the tables that it knows.
        insert("errand", "remind", report + "/", null);
        insert("transfer", "transfer", report + "/8/124/", null);
        assertThat(List.of(count("job"), count("errand"), count("transfer"))).containsExactly(4, 2, 2);

        DatabaseJobScheduler scheduler = new DatabaseJobScheduler(List.of(OrderJob.class), database, Clock.systemUTC());
        List<Job> ran = new CopyOnWriteArrayList<>();
        scheduler.start(
                (job, _) -> ran.add(job), Map.of(Job.Lane.TRANSFER, 2, Job.Lane.ERRAND, 2), Duration.ofMillis(100));

        await().atMost(PATIENCE).until(() -> count("job") == 0);
        scheduler.stop();
        assertThat(ran)
                .containsExactlyInAnyOrder(
                        new OrderJob.Seal(report),
                        new OrderJob.Remind(report),
                        new OrderJob.Transfer(report, 7, 123),
                        new OrderJob.Transfer(report, 8, 124));
    }

    private void migrateTo(String version) {
        Flyway.configure()
                .dataSource(database)
                .schemas("gateway")
                .defaultSchema("gateway")
                .target(MigrationVersion.fromVersion(version))
                .load()
                .migrate();
    }

    private void insert(String table, String task, String about, @Nullable String pickedBy) {
        jdbc.sql("INSERT INTO gateway." + table + " (task_name, task_instance, execution_time, picked, picked_by,"
                        + " last_heartbeat, version) VALUES (:task, :instance, now(), :picked, :replica,"
                        + " CASE WHEN :picked THEN now() END, 1)")
                .param("task", task)
                .param("instance", about + UUID.randomUUID())
                .param("picked", pickedBy != null)
                .param("replica", pickedBy)
                .update();
    }

    private int count(String table) {
        return jdbc.sql("SELECT count(*) FROM gateway." + table)
                .query(Integer.class)
                .single();
    }
}
