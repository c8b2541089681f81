package dev.rekap.blob.s3;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import software.amazon.awssdk.core.metrics.CoreMetric;
import software.amazon.awssdk.metrics.MetricCollection;
import software.amazon.awssdk.metrics.MetricPublisher;

/** A span for every call, in the trace that it is made in; where there is none, none begins. */
final class CallSpans implements MetricPublisher {

    private final Supplier<Tracer> tracer;

    CallSpans(Supplier<Tracer> tracer) {
        this.tracer = tracer;
    }

    /** The client reports a call when it is over, on the thread that made it. */
    @Override
    public void publish(MetricCollection call) {
        Tracer known = tracer.get();
        if (known.currentSpan() == null) {
            return;
        }
        Instant end = Instant.now();
        Instant start =
                end.minus(CallTimer.last(call, CoreMetric.API_CALL_DURATION).orElse(Duration.ZERO));
        known.spanBuilder()
                .kind(Span.Kind.CLIENT)
                .name("S3 " + CallTimer.operation(call))
                .tag("http.response.status_code", CallTimer.status(call))
                .startTimestamp(micros(start), TimeUnit.MICROSECONDS)
                .start()
                .end(micros(end), TimeUnit.MICROSECONDS);
    }

    private static long micros(Instant time) {
        return TimeUnit.SECONDS.toMicros(time.getEpochSecond()) + TimeUnit.NANOSECONDS.toMicros(time.getNano());
    }

    @Override
    public void close() {
        // The tracer is not ours.
    }
}
