package dev.rekap.telemetry;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.common.CompletableResultCode;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SpanExporter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class SpanSenderTest {

    private final AtomicLong time = new AtomicLong();
    private final List<SpanData> sent = new ArrayList<>();
    private boolean away;

    private final SpanSender sender = new SpanSender(
            new SpanExporter() {
                @Override
                public CompletableResultCode export(Collection<SpanData> spans) {
                    sent.addAll(spans);
                    return away ? CompletableResultCode.ofFailure() : CompletableResultCode.ofSuccess();
                }

                @Override
                public CompletableResultCode flush() {
                    return CompletableResultCode.ofSuccess();
                }

                @Override
                public CompletableResultCode shutdown() {
                    return CompletableResultCode.ofSuccess();
                }
            },
            time::get);

    @Test
    void whatArrivesIsNotSpokenOf(CapturedOutput output) {
        assertThat(sender.export(spans("/api/v1/reports")).isSuccess()).isTrue();
        assertThat(sender.flush().isSuccess()).isTrue();
        assertThat(sender.shutdown().isSuccess()).isTrue();

        assertThat(output.getAll()).doesNotContain("collector");
    }

    @Test
    void aCollectorThatIsAwayIsALineInAWhile(CapturedOutput output) {
        away = true;
        sender.export(spans("/api/v1/reports"));
        sender.export(spans("/api/v1/reports"));
        assertThat(output.getAll()).containsOnlyOnce("The collector of traces takes none");

        time.addAndGet(Duration.ofMinutes(6).toNanos());
        sender.export(spans("/api/v1/reports"));

        assertThat(output.getAll().split("The collector of traces takes none", -1))
                .hasSize(3);
    }

    @Test
    void healthChecksAndScrapesAreNotSent() {
        assertThat(sender.export(spans("/actuator/prometheus")).isSuccess()).isTrue();
        assertThat(sent).isEmpty();

        sender.export(spans("/api/v1/reports"));
        assertThat(sent).hasSize(1);
    }

    /** A span as the SDK makes it, of a call of this address. */
    private static List<SpanData> spans(String url) {
        try (SdkTracerProvider provider = SdkTracerProvider.builder().build()) {
            Span span = provider.get("test").spanBuilder("http get").startSpan();
            span.setAttribute("http.url", url);
            span.end();
            return List.of(((ReadableSpan) span).toSpanData());
        }
    }
}
