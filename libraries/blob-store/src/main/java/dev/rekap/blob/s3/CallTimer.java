package dev.rekap.blob.s3;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.metrics.CoreMetric;
import software.amazon.awssdk.http.HttpMetric;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.metrics.SdkMetric;

/** Timer {@code rekap.s3.calls}: every call with all its attempts, by operation and HTTP status. */
final class CallTimer implements MetricPublisher {

    /** From an object's head next door to a large upload with all its attempts. */
    private static final Duration[] BUCKETS = IntStream.of(
                    5, 10, 25, 50, 100, 250, 500, 1_000, 2_500, 5_000, 10_000, 30_000)
            .mapToObj(Duration::ofMillis)
            .toArray(Duration[]::new);

    private final MeterRegistry registry;

    CallTimer(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void publish(MetricCollection call) {
        Timer.builder("rekap.s3.calls")
                .description("Calls with all their attempts")
                .tags("operation", operation(call), "status", status(call))
                .serviceLevelObjectives(BUCKETS)
                .register(registry)
                .record(last(call, CoreMetric.API_CALL_DURATION).orElse(Duration.ZERO));
    }

    static String operation(MetricCollection call) {
        return last(call, CoreMetric.OPERATION_NAME).orElse("unknown");
    }

    /** Of the last attempt. A 404 or 412 is an answer like others: what it means is up to the caller. */
    static String status(MetricCollection call) {
        return call.children().stream()
                .reduce((earlier, later) -> later)
                .flatMap(attempt -> last(attempt, HttpMetric.HTTP_STATUS_CODE))
                .map(String::valueOf)
                .orElse("none");
    }

    static <T> Optional<T> last(MetricCollection call, SdkMetric<T> metric) {
        List<T> values = call.metricValues(metric);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    @Override
    public void close() {
        // The registry is not ours.
    }
}
