package dev.rekap.ingest.http;

import dev.rekap.ingest.config.IngestSettings;
import io.micrometer.core.instrument.MeterRegistry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires what the controllers need. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

    @Bean
    Refusals refusals() {
        return new Refusals();
    }

    @Bean
    UploadReader uploadReader(IngestSettings settings) {
        return new UploadReader(settings.maxFileSize().toBytes(), settings.uploadTimeout());
    }

    @Bean
    UploadMetrics uploadMetrics(MeterRegistry registry) {
        return new UploadMetrics(registry);
    }
}
