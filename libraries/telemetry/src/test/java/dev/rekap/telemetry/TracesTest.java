package dev.rekap.telemetry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.micrometer.observation.autoconfigure.ObservationAutoConfiguration;
import org.springframework.boot.micrometer.tracing.autoconfigure.MicrometerTracingAutoConfiguration;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.boot.opentelemetry.autoconfigure.OpenTelemetrySdkAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class TracesTest {

    private static final String GIVEN = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";

    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(
                    TracesAutoConfiguration.class,
                    OpenTelemetryTracingAutoConfiguration.class,
                    OpenTelemetrySdkAutoConfiguration.class,
                    MicrometerTracingAutoConfiguration.class,
                    ObservationAutoConfiguration.class))
            .withPropertyValues("management.tracing.sampling.probability=1");

    @Test
    void whatIsLeftInARowIsGoneOnWith() {
        traced(traces -> {
            String left = traces.continueTrace(GIVEN, "rekap.stt process", traces::current);
            String later = traces.continueTrace(
                    left, "outbox document", () -> traces.call("telegram senddocument", traces::current));

            assertThat(left).startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-").isNotEqualTo(GIVEN);
            assertThat(later).startsWith("00-4bf92f3577b34da6a3ce929d0e0e4736-").isNotEqualTo(left);
        });
    }

    @Test
    void withNothingThatCanBeReadATraceBegins() {
        traced(traces -> {
            assertThat(traces.continueTrace(null, "a", traces::current))
                    .isNotNull()
                    .doesNotContain("4bf92f");
            assertThat(traces.continueTrace("nonsense", "a", traces::current)).isNotNull();
            assertThat(traces.continueTrace(7, "a", traces::current)).isNotNull();
            assertThat(traces.current()).isNull();
        });
    }

    @Test
    void aPartLastsUntilItIsClosed() {
        traced(traces -> {
            try (Traces.Part _ = traces.part("decode")) {
                assertThat(traces.current()).isNotNull();
            }
            assertThat(traces.current()).isNull();
        });
    }

    @Test
    void aFailureGoesOnToWhomeverItConcerns() {
        traced(traces -> {
            assertThatExceptionOfType(IllegalStateException.class)
                    .isThrownBy(() -> traces.span("a", () -> {
                        throw new IllegalStateException("what was said");
                    }));
            assertThatExceptionOfType(IOException.class)
                    .isThrownBy(() -> traces.span("a", () -> {
                        throw new IOException();
                    }));
            traces.note("report_id", "nobody's");
            assertThat(traces.current()).isNull();
        });
    }

    @Test
    void spansAreSentWhereTheAddressSays() throws IOException {
        List<String> came = new CopyOnWriteArrayList<>();
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            came.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        try {
            runner.withPropertyValues("rekap.traces.url=http://127.0.0.1:"
                            + collector.getAddress().getPort() + "/v1/traces")
                    .run(context -> {
                        Traces traces = context.getBean(Traces.class);
                        traces.span("rekap.stt process", () -> {
                            traces.note("report_id", "a-report");
                            throwQuietly(traces);
                            return "";
                        });
                        await().atMost(Duration.ofSeconds(20)).until(() -> !came.isEmpty());
                    });
        } finally {
            collector.stop(0);
        }
        assertThat(String.join("", came))
                .contains("rekap.stt process", "report_id", "a-report", "IllegalStateException")
                .as("the message may quote what was said")
                .doesNotContain("what was said");
    }

    private static void throwQuietly(Traces traces) {
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> traces.span("decode", () -> {
                    throw new IllegalStateException("what was said");
                }));
    }

    @Test
    void aCollectorThatIsAwayKeepsNobodyWaiting() {
        long began = System.nanoTime();
        runner.withPropertyValues("rekap.traces.url=http://127.0.0.1:1/v1/traces")
                .run(context -> {
                    Traces traces = context.getBean(Traces.class);
                    long before = System.nanoTime();
                    for (int i = 0; i < 20_000; i++) {
                        traces.span("a", () -> "");
                    }
                    assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(10));
                });
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(Duration.ofSeconds(25));
    }

    @Test
    void withoutAnAddressNothingGathersSpans() {
        runner.run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(BatchSpanProcessor.class));
        runner.withPropertyValues("rekap.traces.url= ")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(BatchSpanProcessor.class));
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        for (String bad :
                List.of("rekap.traces.url=tempo:4318", "rekap.traces.sampling=1.5", "rekap.traces.sampling=NaN")) {
            runner.withPropertyValues(bad).run(context -> assertThat(context).hasFailed());
        }
    }

    @Test
    void whereNothingTracesWorkIsDoneAllTheSame() {
        assertThat(Traces.NONE.continueTrace(GIVEN, "a", () -> "done")).isEqualTo("done");
        assertThat(Traces.NONE.current()).isNull();
    }

    private void traced(Consumer<Traces> use) {
        runner.run(context -> use.accept(context.getBean(Traces.class)));
    }
}
