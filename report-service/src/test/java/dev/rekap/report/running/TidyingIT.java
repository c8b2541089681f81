package dev.rekap.report.running;

import static dev.rekap.report.running.RunningService.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.blob.BlobContent;
import dev.rekap.bus.json.ContractsJson;
import dev.rekap.contracts.UserBlobs;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.orders.ReportId;
import dev.rekap.report.Facts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Measures how long the sweeper takes to deliver a report while there are many to delete, and while there are none. Run it by {@code
 * -Drekap.test.tidying=1000000}, the number of reports; a fifth of them are to be deleted, and as many cached transcripts.
 */
@EnabledIfSystemProperty(named = "rekap.test.tidying", matches = "[0-9]+")
class TidyingIT {

    private static final int REPORTS = Integer.getInteger("rekap.test.tidying", 0);
    private static final int SAMPLES = 60;
    private static final int USERS = 200;

    private final RunningService service = RunningService.get();
    private final JdbcClient jdbc = service.context.getBean(JdbcClient.class);

    @Test
    void reportsAreDeliveredWhileOthersAreDeleted() {
        insert(0, "now() - interval '1 day'", REPORTS - REPORTS / 5);
        String idle = measure();
        int transcripts = storeTranscripts(Math.min(REPORTS / 5, 20_000));
        insert(1, "now() - interval '91 days'", REPORTS / 5);
        jdbc.sql("ANALYZE").update();
        long before = remaining();

        String tidying = measure();

        long after = remaining();
        System.out.printf(
                Locale.ROOT,
                "%,d reports, %,d cached transcripts; idle: %s; while %,d of %,d reports are deleted: %s%n",
                REPORTS,
                transcripts,
                idle,
                before - after,
                before,
                tidying);
        assertThat(after)
                .as("there was something to delete all the time")
                .isPositive()
                .isLessThan(before);
    }

    private void insert(int kind, String ended, int count) {
        jdbc.sql("""
                INSERT INTO report.report (id, user_id, settings, status, version, created_at, updated_at, sealed_at,
                    working_since, finished_at, announced)
                SELECT md5(:kind || '-' || n)::uuid, 'tidy-' || n % :users,
                    jsonb_set(:settings::jsonb, '{user_id}', to_jsonb('tidy-' || n % :users)),
                    'COMPLETED', 1, t, t, t, t, t, true
                FROM (SELECT n, ENDED AS t FROM generate_series(1, :count) n) known
                """.replace("ENDED", ended))
                .param(
                        "settings",
                        ContractsJson.mapper()
                                .writeValueAsString(Facts.of("toko").settings()))
                .param("kind", kind)
                .param("users", USERS)
                .param("count", count)
                .update();
    }

    private long remaining() {
        return jdbc.sql("SELECT count(*) FROM report.report WHERE finished_at < now() - interval '90 days'")
                .query(Long.class)
                .single();
    }

    private int storeTranscripts(int count) {
        try (ExecutorService threads = Executors.newFixedThreadPool(16)) {
            for (int n = 0; n < count; n++) {
                UserBlobs names = new UserBlobs(new UserId("tidy-" + n % USERS));
                String sha256 = "%064x".formatted(n);
                threads.execute(() ->
                        service.blobs().put(names.transcript(sha256, "x"), BlobContent.of("{}", "application/json")));
            }
        }
        return count;
    }

    /** From a crash before the end of a report to its result, by the sweeper. */
    private String measure() {
        List<Duration> took = new ArrayList<>();
        for (int sample = 0; sample < SAMPLES; sample++) {
            Facts facts = new Facts(
                    ReportId.random(), Facts.of("waiting-" + UUID.randomUUID()).settings());
            service.publish(facts.sealed(1), facts.extracted(1, facts.row("Budi", "Jalan Mawar", "3")));
            eventually().until(() -> service.listener.ready(facts.id()).size() == 1);
            service.update(
                    facts.id(),
                    "status = 'PROCESSING', finished_at = NULL, announced = false, updated_at = now() - interval '1 minute'");
            long began = System.nanoTime();
            eventually()
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> service.listener.ready(facts.id()).size() == 2);
            took.add(Duration.ofNanos(System.nanoTime() - began));
        }
        took.sort(null);
        return "median %d ms, slowest of %d %d ms"
                .formatted(
                        took.get(SAMPLES / 2).toMillis(),
                        SAMPLES,
                        took.getLast().toMillis());
    }
}
