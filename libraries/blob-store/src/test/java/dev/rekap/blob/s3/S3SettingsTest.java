package dev.rekap.blob.s3;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.BlobKey;
import dev.rekap.contracts.Secret;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class S3SettingsTest {

    private final ApplicationContextRunner runner = new ApplicationContextRunner().withUserConfiguration(Wiring.class);

    @Test
    void withoutAnySettingItIsAws() {
        runner.run(context -> assertThat(context.getBean(S3Settings.class))
                .isEqualTo(new S3Settings(
                        "",
                        "",
                        "us-east-1",
                        "rekap",
                        S3Settings.Addressing.PATH,
                        new Secret(""),
                        new Secret(""),
                        Duration.ofSeconds(2),
                        Duration.ofSeconds(10),
                        Duration.ofSeconds(30),
                        3,
                        50,
                        1000)));
    }

    @Test
    void theDefaultsInCodeAreTheDefaultsOfTheProperties() {
        runner.run(context -> assertThat(S3Settings.of("", "rekap", new Secret(""), new Secret("")))
                .isEqualTo(context.getBean(S3Settings.class)));
    }

    @Test
    void everySettingIsReadFromItsProperty() {
        runner.withPropertyValues(
                        "rekap.s3.endpoint=http://minio:9000",
                        "rekap.s3.public-endpoint=https://blobs.example.org",
                        "rekap.s3.region=ap-southeast-3",
                        "rekap.s3.bucket=suara",
                        "rekap.s3.addressing=virtual-host",
                        "rekap.s3.access-key=someone",
                        "rekap.s3.secret-key=something",
                        "rekap.s3.connect-timeout=1s",
                        "rekap.s3.attempt-timeout=5s",
                        "rekap.s3.call-timeout=1m",
                        "rekap.s3.attempts=2",
                        "rekap.s3.connections=7",
                        "rekap.s3.page-size=100")
                .run(context -> assertThat(context.getBean(S3Settings.class))
                        .isEqualTo(new S3Settings(
                                "http://minio:9000",
                                "https://blobs.example.org",
                                "ap-southeast-3",
                                "suara",
                                S3Settings.Addressing.VIRTUAL_HOST,
                                new Secret("someone"),
                                new Secret("something"),
                                Duration.ofSeconds(1),
                                Duration.ofSeconds(5),
                                Duration.ofMinutes(1),
                                2,
                                7,
                                100)));
    }

    @Test
    void theBucketStandsInThePathOrInTheHostName() {
        runner.withPropertyValues("rekap.s3.endpoint=https://oss.example.org", "rekap.s3.bucket=suara")
                .withPropertyValues("rekap.s3.access-key=someone", "rekap.s3.secret-key=something")
                .run(context -> assertThat(link(context.getBean(S3Settings.class)))
                        .startsWith("https://oss.example.org/suara/a?"));
        runner.withPropertyValues("rekap.s3.endpoint=https://oss.example.org", "rekap.s3.bucket=suara")
                .withPropertyValues("rekap.s3.access-key=someone", "rekap.s3.secret-key=something")
                .withPropertyValues("rekap.s3.addressing=virtual-host")
                .run(context -> assertThat(link(context.getBean(S3Settings.class)))
                        .startsWith("https://suara.oss.example.org/a?"));
    }

    private static String link(S3Settings settings) {
        try (S3BlobStore store = new S3BlobStore(settings, List.of())) {
            return store.presignedGet(new BlobKey("a"), Duration.ofMinutes(1)).toString();
        }
    }

    @Test
    void environmentNamesWork() {
        runner.withInitializer(context -> context.getEnvironment()
                        .getPropertySources()
                        .addFirst(new SystemEnvironmentPropertySource(
                                "systemEnvironment",
                                Map.of(
                                        "REKAP_S3_ENDPOINT", "http://minio:9000",
                                        "REKAP_S3_ACCESS_KEY", "someone",
                                        "REKAP_S3_SECRET_KEY", "something",
                                        "REKAP_S3_PAGE_SIZE", "9"))))
                .run(context -> {
                    S3Settings settings = context.getBean(S3Settings.class);
                    assertThat(settings.endpoint()).isEqualTo("http://minio:9000");
                    assertThat(settings.accessKey().reveal()).isEqualTo("someone");
                    assertThat(settings.secretKey().reveal()).isEqualTo("something");
                    assertThat(settings.pageSize()).isEqualTo(9);
                });
    }

    @Test
    void keysAreNotPrinted() {
        assertThat(S3Settings.of("", "rekap", new Secret("someone"), new Secret("something")))
                .asString()
                .doesNotContain("someone", "something");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "endpoint=minio:9000",
                "endpoint=ftp://minio",
                "endpoint=http://",
                "endpoint=http://user:pass@minio",
                "endpoint=http://mi nio",
                "public-endpoint=/blobs",
                "region=",
                "bucket=",
                "bucket=Rekap",
                "access-key=without-its-secret",
                "secret-key=without-its-name",
                "connect-timeout=0s",
                "attempt-timeout=-1s",
                "call-timeout=0s",
                "attempt-timeout=31s",
                "attempts=0",
                "attempts=11",
                "connections=0",
                "connections=1001",
                "page-size=0",
                "page-size=1001"
            })
    void aBadValueIsRefusedByName(String setting) {
        runner.withPropertyValues("rekap.s3." + setting)
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .isInstanceOf(IllegalArgumentException.class)
                        .hasMessageStartingWith("rekap.s3: ")
                        .hasMessageContaining(setting.substring(0, setting.indexOf('='))));
    }

    @Configuration(proxyBeanMethods = false)
    @EnableConfigurationProperties(S3Settings.class)
    static class Wiring {}
}
