package dev.rekap.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends spans, but for those of health checks and scrapes, which nobody looks for; and says at most once in a while that they are
 * lost, in one line.
 */
final class SpanSender implements SpanExporter {

    private static final Logger LOG = LoggerFactory.getLogger(SpanSender.class);
    private static final long A_WHILE = Duration.ofMinutes(5).toNanos();

    private static final AttributeKey<String> URL = AttributeKey.stringKey("http.url");

    private final SpanExporter exporter;
    private final LongSupplier clock;
    private final AtomicLong lost = new AtomicLong();
    private final AtomicLong silentUntil;

    SpanSender(SpanExporter exporter, LongSupplier clock) {
        this.exporter = exporter;
        this.clock = clock;
        this.silentUntil = new AtomicLong(clock.getAsLong());
    }

    @Override
    public CompletableResultCode export(Collection<SpanData> spans) {
        List<SpanData> wanted =
                spans.stream().filter(span -> !isManagement(span)).toList();
        if (wanted.isEmpty()) {
            return CompletableResultCode.ofSuccess();
        }
        CompletableResultCode result = exporter.export(wanted);
        result.whenComplete(() -> {
            if (!result.isSuccess()) {
                lost(wanted.size());
            }
        });
        return result;
    }

    private static boolean isManagement(SpanData span) {
        String url = span.getAttributes().get(URL);
        return url != null && url.startsWith("/actuator");
    }

    private void lost(int spans) {
        lost.addAndGet(spans);
        long now = clock.getAsLong();
        long until = silentUntil.get();
        if (now - until >= 0 && silentUntil.compareAndSet(until, now + A_WHILE)) {
            LOG.warn("The collector of traces takes none: {} spans are lost", lost.getAndSet(0));
        }
    }

    @Override
    public CompletableResultCode flush() {
        return exporter.flush();
    }

    @Override
    public CompletableResultCode shutdown() {
        return exporter.shutdown();
    }
}
