package dev.rekap.bus.observe;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.bus.observe.QueueMeters.Outcome;
import dev.rekap.telemetry.Buckets;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** The names that dashboards and alerts ask for. */
class QueueMetersTest {

    private static final Instant NOW = Instant.ofEpochSecond(1_700_000_000);

    private final PrometheusMeterRegistry meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    private final QueueMeters queue = new QueueMeters(meters, "rekap.stt", Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void everythingIsThereBeforeTheFirstMessage() {
        assertThat(meters.scrape())
                .contains(
                        "messaging_process_duration_seconds_count{messaging_destination_name=\"rekap.stt\","
                                + "messaging_system=\"rabbitmq\",outcome=\"retry\"} 0",
                        "rekap_queue_wait_seconds_count{messaging_destination_name=\"rekap.stt\"} 0",
                        "rekap_queue_taken_timestamp_seconds{messaging_destination_name=\"rekap.stt\"} 0",
                        "rekap_step_parked_total{messaging_destination_name=\"rekap.stt\"} 0");
    }

    @Test
    void aMessageIsMeasuredInFewBuckets() {
        queue.processed(Outcome.DONE, TimeUnit.MILLISECONDS.toNanos(30));

        assertThat(meters.scrape())
                .contains(
                        "messaging_process_duration_seconds_bucket{messaging_destination_name=\"rekap.stt\","
                                + "messaging_system=\"rabbitmq\",outcome=\"done\",le=\"0.02\"} 0",
                        "messaging_process_duration_seconds_bucket{messaging_destination_name=\"rekap.stt\","
                                + "messaging_system=\"rabbitmq\",outcome=\"done\",le=\"0.05\"} 1");
        assertThat(meters.scrape().lines().filter(line -> line.startsWith("messaging_process_duration_seconds_bucket")))
                .hasSize(3 * (Buckets.work().length + 1));
    }

    @Test
    void theWaitIsFromPublishedToTakenAndNeverNegative() {
        queue.taken(NOW.minusSeconds(4).toEpochMilli());
        queue.taken(NOW.plusSeconds(2).toEpochMilli());

        assertThat(meters.scrape())
                .contains(
                        "rekap_queue_wait_seconds_sum{messaging_destination_name=\"rekap.stt\"} 4.0",
                        "rekap_queue_wait_seconds_count{messaging_destination_name=\"rekap.stt\"} 2");
    }

    @Test
    void aMessageThatTheBrokerGaveAgainDoesNotTurnTheTimeOfTheYoungestBack() {
        queue.taken(NOW.toEpochMilli());
        queue.taken(NOW.minusSeconds(60).toEpochMilli());
        queue.taken(null);
        queue.taken("yesterday");

        assertThat(meters.scrape())
                .contains("rekap_queue_taken_timestamp_seconds{messaging_destination_name=\"rekap.stt\"} 1.7E9");
    }

    @Test
    void retriesAndWhatIsParkedAreCounted() {
        queue.retried("ENGINE_RATE_LIMITED");
        queue.parked();

        assertThat(meters.scrape())
                .contains(
                        "rekap_step_retries_total{code=\"ENGINE_RATE_LIMITED\",messaging_destination_name=\"rekap.stt\"} 1.0",
                        "rekap_step_parked_total{messaging_destination_name=\"rekap.stt\"} 1.0");
    }

    @Test
    void publishingIsMeasuredByFactAndError() {
        new PublishMeters(meters).published("audio.stored", PublishMeters.NONE, TimeUnit.MILLISECONDS.toNanos(3));

        assertThat(meters.scrape())
                .contains("messaging_client_operation_duration_seconds_bucket{error_type=\"none\","
                        + "messaging_destination_name=\"audio.stored\",messaging_operation_name=\"publish\","
                        + "messaging_system=\"rabbitmq\",le=\"0.005\"} 1");
    }
}
