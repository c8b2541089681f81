package dev.rekap.telemetry;

import io.micrometer.observation.ObservationPredicate;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.otel.bridge.Slf4JEventListener;
import io.micrometer.tracing.propagation.Propagator;
import io.opentelemetry.exporter.otlp.http.trace.OtlpHttpSpanExporter;
import io.opentelemetry.sdk.trace.export.BatchSpanProcessor;
import java.time.Duration;
import java.util.Set;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.support.BeanDefinitionRegistryPostProcessor;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.micrometer.tracing.opentelemetry.autoconfigure.OpenTelemetryTracingAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Traces for every service alike. Spans are sent only where an address is set, in the background, from a queue that drops what it
 * has no room for: a collector that is away costs a line in the log at times.
 */
@AutoConfiguration(before = OpenTelemetryTracingAutoConfiguration.class)
@EnableConfigurationProperties(TracesSettings.class)
public class TracesAutoConfiguration {

    /** These would be a second span around each of ours. */
    private static final Set<String> TWICE = Set.of("spring.rabbit.listener", "spring.cloud.function");

    /** Three spans for each call, of which none says anything. */
    private static final String FILTERS = "spring.security.";

    @Bean
    Traces traces(ObjectProvider<Tracer> tracer, ObjectProvider<Propagator> propagator) {
        return new Traces(tracer.getIfAvailable(() -> Tracer.NOOP), propagator.getIfAvailable(() -> Propagator.NOOP));
    }

    /** As logs and problem documents name them. */
    @Bean
    Slf4JEventListener otelSlf4JEventListener() {
        return new Slf4JEventListener("trace_id", "span_id");
    }

    @Bean
    ObservationPredicate onlyWhatSaysSomething() {
        return (name, _) -> !TWICE.contains(name) && !name.startsWith(FILTERS);
    }

    /** Where spans go somewhere. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(WithAddress.class)
    static class Sending {

        private static final int MOST_WAITING = 4096;
        private static final int AT_ONCE = 512;

        @Bean
        BatchSpanProcessor otelSpanProcessor(TracesSettings settings) {
            OtlpHttpSpanExporter exporter = OtlpHttpSpanExporter.builder()
                    .setEndpoint(settings.url())
                    .setConnectTimeout(Duration.ofSeconds(2))
                    .setTimeout(Duration.ofSeconds(5))
                    .setRetryPolicy(null)
                    .build();
            return BatchSpanProcessor.builder(new SpanSender(exporter, System::nanoTime))
                    .setMaxQueueSize(MOST_WAITING)
                    .setMaxExportBatchSize(AT_ONCE)
                    .setScheduleDelay(Duration.ofSeconds(1))
                    .setExporterTimeout(Duration.ofSeconds(5))
                    .build();
        }
    }

    /** Where they go nowhere, they are made for their ids, and nothing gathers them. */
    @Configuration(proxyBeanMethods = false)
    @Conditional(WithoutAddress.class)
    static class NotSending {

        @Bean
        static BeanDefinitionRegistryPostProcessor nothingGathersSpans() {
            return registry -> {
                if (registry.containsBeanDefinition("otelSpanProcessor")) {
                    registry.removeBeanDefinition("otelSpanProcessor");
                }
            };
        }
    }

    private static boolean hasAddress(ConditionContext context) {
        return StringUtils.hasText(context.getEnvironment().getProperty("rekap.traces.url"));
    }

    static final class WithAddress extends SpringBootCondition {

        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return new ConditionOutcome(hasAddress(context), ConditionMessage.of("rekap.traces.url"));
        }
    }

    static final class WithoutAddress extends SpringBootCondition {

        @Override
        public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
            return new ConditionOutcome(!hasAddress(context), ConditionMessage.of("no rekap.traces.url"));
        }
    }
}
