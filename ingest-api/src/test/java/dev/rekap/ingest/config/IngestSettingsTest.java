package dev.rekap.ingest.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.springframework.util.unit.DataSize;

class IngestSettingsTest {

    @Test
    void theDefaultsAreThoseOfTheReadme() {
        IngestSettings settings = bind(Map.of());

        assertThat(settings)
                .isEqualTo(new IngestSettings(
                        DataSize.ofMegabytes(50),
                        DataSize.ofMegabytes(20),
                        "",
                        DataSize.ofGigabytes(4),
                        Duration.ofMinutes(15),
                        Duration.ofSeconds(10),
                        Duration.ofMinutes(1),
                        Duration.ofDays(90),
                        "id"));
        assertThat(settings.spoolPath()).isEqualTo(Path.of(System.getProperty("java.io.tmpdir"), "rekap-ingest"));
    }

    @Test
    void everySettingIsReadFromTheEnvironment() {
        IngestSettings settings = bind(Map.of(
                "REKAP_INGEST_MAX_FILE_SIZE", "1MB",
                "REKAP_INGEST_MAX_PART_SIZE", "512KB",
                "REKAP_INGEST_SPOOL_DIRECTORY", "/var/spool/rekap",
                "REKAP_INGEST_SPOOL_BUDGET", "2MB",
                "REKAP_INGEST_UPLOAD_TIMEOUT", "1m",
                "REKAP_INGEST_SWEEP_EVERY", "5s",
                "REKAP_INGEST_PUBLISH_AFTER", "2m",
                "REKAP_INGEST_FORGET_AFTER", "30d",
                "REKAP_INGEST_LANGUAGE", "en"));

        assertThat(settings)
                .isEqualTo(new IngestSettings(
                        DataSize.ofMegabytes(1),
                        DataSize.ofKilobytes(512),
                        "/var/spool/rekap",
                        DataSize.ofMegabytes(2),
                        Duration.ofMinutes(1),
                        Duration.ofSeconds(5),
                        Duration.ofMinutes(2),
                        Duration.ofDays(30),
                        "en"));
        assertThat(settings.spoolPath()).isEqualTo(Path.of("/var/spool/rekap"));
    }

    @ParameterizedTest
    @CsvSource({
        "REKAP_INGEST_MAX_FILE_SIZE, 0B, max-file-size",
        "REKAP_INGEST_MAX_FILE_SIZE, 3GB, max-file-size",
        "REKAP_INGEST_MAX_PART_SIZE, 0B, max-part-size",
        "REKAP_INGEST_MAX_PART_SIZE, 3GB, max-part-size",
        "REKAP_INGEST_SPOOL_BUDGET, 1MB, spool-budget",
        "REKAP_INGEST_UPLOAD_TIMEOUT, 0s, upload-timeout",
        "REKAP_INGEST_UPLOAD_TIMEOUT, 7h, upload-timeout",
        "REKAP_INGEST_SWEEP_EVERY, 10ms, sweep-every",
        "REKAP_INGEST_SWEEP_EVERY, 2h, sweep-every",
        "REKAP_INGEST_PUBLISH_AFTER, 2h, publish-after",
        "REKAP_INGEST_FORGET_AFTER, 0s, forget-after",
        "REKAP_INGEST_LANGUAGE, x_y, language",
        "REKAP_INGEST_LANGUAGE, '', language"
    })
    void aValueThatCannotBeIsNamed(String name, String value, String named) {
        assertThatThrownBy(() -> bind(Map.of(name, value))).rootCause().hasMessageContaining(named);
    }

    private static IngestSettings bind(Map<String, Object> environment) {
        StandardEnvironment spring = new StandardEnvironment();
        String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        spring.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, environment));
        ConfigurationPropertySources.attach(spring);
        return Binder.get(spring).bindOrCreate("rekap.ingest", IngestSettings.class);
    }
}
