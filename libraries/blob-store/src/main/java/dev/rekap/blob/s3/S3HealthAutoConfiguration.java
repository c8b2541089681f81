package dev.rekap.blob.s3;

import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.health.autoconfigure.contributor.ConditionalOnEnabledHealthIndicator;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;

/** Gives health {@code blobs} where the actuator is; {@code management.health.blobs.enabled=false} takes it away. */
@AutoConfiguration(after = S3AutoConfiguration.class)
@ConditionalOnClass({HealthIndicator.class, ConditionalOnEnabledHealthIndicator.class})
@ConditionalOnBean(S3BlobStore.class)
public class S3HealthAutoConfiguration {

    @Bean
    @ConditionalOnEnabledHealthIndicator("blobs")
    HealthIndicator blobsHealthIndicator(S3BlobStore store) {
        return new BlobsHealthIndicator(store);
    }
}
