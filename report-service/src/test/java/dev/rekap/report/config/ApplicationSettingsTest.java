package dev.rekap.report.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The settings that are Spring's own, by the names that operators know. */
class ApplicationSettingsTest {

    @Test
    void everySettingHasADefault() {
        StandardEnvironment settings = settings(Map.of());

        assertThat(settings.getProperty("server.port")).isEqualTo("8081");
        assertThat(settings.getProperty("server.address")).isEqualTo("0.0.0.0");
        assertThat(settings.getProperty("management.server.port")).isEqualTo("9081");
        assertThat(settings.getProperty("spring.datasource.url")).isEqualTo("jdbc:postgresql://localhost:5432/rekap");
        assertThat(settings.getProperty("spring.datasource.username")).isEqualTo("rekap");
        assertThat(settings.getProperty("spring.datasource.password")).isEmpty();
        assertThat(settings.getProperty("spring.cloud.stream.bindings.step-in-0.group"))
                .isEqualTo("report");
        assertThat(settings.getProperty("management.endpoints.web.exposure.include"))
                .isEqualTo("health,info,prometheus");
    }

    @Test
    void everySettingIsTakenFromTheEnvironment() {
        StandardEnvironment settings = settings(Map.of(
                "REKAP_REPORT_PORT", "1",
                "REKAP_REPORT_MANAGEMENT_PORT", "2",
                "REKAP_BIND_ADDRESS", "127.0.0.1",
                "REKAP_DATABASE_URL", "jdbc:postgresql://db/other",
                "REKAP_DATABASE_USERNAME", "user",
                "REKAP_DATABASE_PASSWORD", "password",
                "REKAP_DATABASE_CONNECTIONS", "3",
                "REKAP_DATABASE_CONNECTION_TIMEOUT", "4000",
                "REKAP_BUS_CONCURRENCY", "5"));

        assertThat(settings.getProperty("server.port")).isEqualTo("1");
        assertThat(settings.getProperty("management.server.port")).isEqualTo("2");
        assertThat(settings.getProperty("server.address")).isEqualTo("127.0.0.1");
        assertThat(settings.getProperty("management.server.address")).isEqualTo("127.0.0.1");
        assertThat(settings.getProperty("spring.datasource.url")).isEqualTo("jdbc:postgresql://db/other");
        assertThat(settings.getProperty("spring.datasource.username")).isEqualTo("user");
        assertThat(settings.getProperty("spring.datasource.password")).isEqualTo("password");
        assertThat(settings.getProperty("spring.datasource.hikari.maximum-pool-size"))
                .isEqualTo("3");
        assertThat(settings.getProperty("spring.datasource.hikari.connection-timeout"))
                .isEqualTo("4000");
        assertThat(settings.getProperty("spring.cloud.stream.bindings.step-in-0.consumer.concurrency"))
                .isEqualTo("5");
    }

    private static StandardEnvironment settings(Map<String, Object> environment) {
        StandardEnvironment settings = new StandardEnvironment();
        String name = StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME;
        settings.getPropertySources().replace(name, new SystemEnvironmentPropertySource(name, environment));
        ConfigurationPropertySources.attach(settings);
        ConfigDataEnvironmentPostProcessor.applyTo(settings);
        return settings;
    }
}
