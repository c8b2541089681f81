package dev.rekap.blob.s3;

import dev.rekap.blob.BlobStore;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.tracing.Tracer;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import software.amazon.awssdk.metrics.MetricPublisher;

/** Gives every service that has this module the store of its settings, unless it brings one of its own. */
@AutoConfiguration(
        afterName = "org.springframework.boot.micrometer.metrics.autoconfigure.CompositeMeterRegistryAutoConfiguration")
@EnableConfigurationProperties(S3Settings.class)
public class S3AutoConfiguration {

    @Bean(destroyMethod = "close")
    @ConditionalOnMissingBean(BlobStore.class)
    S3BlobStore blobStore(S3Settings settings, ObjectProvider<MetricPublisher> publishers) {
        return new S3BlobStore(settings, publishers.orderedStream().toList());
    }

    /** Metrics, where Micrometer is. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(MeterRegistry.class)
    static class Metrics {

        @Bean
        @ConditionalOnBean(MeterRegistry.class)
        MetricPublisher s3CallTimer(MeterRegistry registry) {
            return new CallTimer(registry);
        }
    }

    /** Spans, where something traces. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(Tracer.class)
    static class Spans {

        @Bean
        MetricPublisher s3CallSpans(ObjectProvider<Tracer> tracer) {
            return new CallSpans(() -> tracer.getIfAvailable(() -> Tracer.NOOP));
        }
    }
}
