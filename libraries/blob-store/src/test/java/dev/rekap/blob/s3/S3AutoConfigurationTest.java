package dev.rekap.blob.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.blob.BlobStore;
import dev.rekap.blob.BlobStoreException;
import dev.rekap.blob.memory.MemoryBlobStore;
import dev.rekap.contracts.BlobKey;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class S3AutoConfigurationTest {

    private static final BlobKey KEY = new BlobKey("reports/1/report-1.csv");

    private final ScriptedS3 server = new ScriptedS3();
    private final ApplicationContextRunner runner = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(S3AutoConfiguration.class, S3HealthAutoConfiguration.class))
            .withPropertyValues(
                    "rekap.s3.endpoint=" + server.endpoint(),
                    "rekap.s3.access-key=an-access-key",
                    "rekap.s3.secret-key=a-secret-key",
                    "rekap.s3.attempts=1");

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void givesTheStoreOfItsSettings() {
        runner.run(context -> assertThat(context).hasNotFailed().hasSingleBean(BlobStore.class));
        assertThat(server.requests()).isEmpty();
    }

    @Test
    void stepsBackWhereAServiceBringsItsOwn() {
        runner.withBean(MemoryBlobStore.class, MemoryBlobStore::new)
                .run(context -> assertThat(context)
                        .hasSingleBean(MemoryBlobStore.class)
                        .doesNotHaveBean(S3BlobStore.class)
                        .doesNotHaveBean("blobsHealthIndicator"));
    }

    @Test
    void startsWithAwsAndItsOwnChainOfCredentials() {
        new ApplicationContextRunner()
                .withConfiguration(AutoConfigurations.of(S3AutoConfiguration.class))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(BlobStore.class));
    }

    @Test
    void linksNameThePublicEndpoint() {
        runner.withPropertyValues("rekap.s3.public-endpoint=https://blobs.example.org")
                .run(context -> {
                    URI link = context.getBean(BlobStore.class).presignedGet(KEY, Duration.ofMinutes(5));

                    assertThat(link).hasHost("blobs.example.org").hasPath("/rekap/reports/1/report-1.csv");
                    assertThat(link.toString()).doesNotContain("a-secret-key");
                });
    }

    @Test
    void healthFollowsTheBucket() {
        server.answers(ScriptedS3.status(200), ScriptedS3.status(403));
        runner.run(context -> {
            HealthIndicator health = context.getBean("blobsHealthIndicator", HealthIndicator.class);

            assertThat(health.health(true))
                    .satisfies(up -> assertThat(up.getStatus()).isEqualTo(Status.UP));
            assertThat(health.health(true))
                    .satisfies(down -> assertThat(down.getStatus()).isEqualTo(Status.DOWN));
        });
    }

    @Test
    void healthCanBeSwitchedOff() {
        runner.withPropertyValues("management.health.blobs.enabled=false")
                .run(context -> assertThat(context).doesNotHaveBean("blobsHealthIndicator"));
    }

    @Test
    void doesWithoutActuatorAndMicrometer() {
        runner.withClassLoader(new FilteredClassLoader("org.springframework.boot.health", "io.micrometer"))
                .run(context -> assertThat(context).hasNotFailed().hasSingleBean(BlobStore.class));
    }

    @Test
    void countsAndTimesCallsByOperationAndStatus() {
        server.answers(ScriptedS3.status(204), ScriptedS3.status(404), ScriptedS3.hangUp());
        runner.withBean(MeterRegistry.class, SimpleMeterRegistry::new).run(context -> {
            S3BlobStore store = context.getBean(S3BlobStore.class);
            store.delete(KEY);
            assertThat(store.info(KEY)).isEmpty();

            MeterRegistry meters = context.getBean(MeterRegistry.class);
            assertThat(meters.get("rekap.s3.calls")
                            .tags("operation", "DeleteObject", "status", "204")
                            .timer())
                    .satisfies(timer -> assertThat(timer.count()).isEqualTo(1))
                    .satisfies(timer ->
                            assertThat(timer.totalTime(TimeUnit.NANOSECONDS)).isPositive());
            assertThat(meters.get("rekap.s3.calls")
                            .tags("operation", "HeadObject", "status", "404")
                            .timer()
                            .count())
                    .isEqualTo(1);

            assertThatExceptionOfType(BlobStoreException.class).isThrownBy(() -> store.delete(KEY));
            assertThat(meters.get("rekap.s3.calls")
                            .tags("status", "none")
                            .timer()
                            .count())
                    .isEqualTo(1);
        });
    }
}
