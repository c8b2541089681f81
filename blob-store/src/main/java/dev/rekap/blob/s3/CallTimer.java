package dev.rekap.blob.s3;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.metrics.CoreMetric;
import software.amazon.awssdk.http.HttpMetric;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;
import software.amazon.awssdk.metrics.SdkMetric;

/** Timer {@code rekap.s3.calls}: every call with all its attempts, by operation and HTTP status. */
final class CallTimer implements MetricPublisher {

    private final MeterRegistry registry;

    CallTimer(MeterRegistry registry) {
        this.registry = registry;
    }

    @Override
    public void publish(MetricCollection call) {
        registry.timer("rekap.s3.calls", "operation", operation(call), "status", status(call))
                .record(last(call, CoreMetric.API_CALL_DURATION).orElse(Duration.ZERO));
    }

    private static String operation(MetricCollection call) {
        return last(call, CoreMetric.OPERATION_NAME).orElse("unknown");
    }

    /** Of the last attempt. A 404 or 412 is an answer like others: what it means is up to the caller. */
    private static String status(MetricCollection call) {
        return call.children().stream()
                .reduce((earlier, later) -> later)
                .flatMap(attempt -> last(attempt, HttpMetric.HTTP_STATUS_CODE))
                .map(String::valueOf)
                .orElse("none");
    }

    private static <T> Optional<T> last(MetricCollection call, SdkMetric<T> metric) {
        List<T> values = call.metricValues(metric);
        return values.isEmpty() ? Optional.empty() : Optional.of(values.getLast());
    }

    @Override
    public void close() {
        // The registry is not ours.
    }
}
