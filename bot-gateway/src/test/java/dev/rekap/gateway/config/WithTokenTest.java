package dev.rekap.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class WithTokenTest {

    @Test
    void aTokenOrAFileTurnsTheBotOn() {
        assertThat(WithToken.isGiven(environment(Map.of("REKAP_TELEGRAM_TOKEN", "1:x"))))
                .isTrue();
        assertThat(WithToken.isGiven(environment(Map.of("REKAP_TELEGRAM_TOKEN_FILE", "/run/secrets/token"))))
                .isTrue();
    }

    @Test
    void nothingAndBlanksDoNot() {
        assertThat(WithToken.isGiven(environment(Map.of()))).isFalse();
        assertThat(WithToken.isGiven(environment(Map.of("REKAP_TELEGRAM_TOKEN", "", "REKAP_TELEGRAM_TOKEN_FILE", " "))))
                .isFalse();
    }

    @Test
    void anAddressTurnsTheWebhookOn() {
        assertThat(WithWebhook.isGiven(environment(Map.of("REKAP_TELEGRAM_WEBHOOK_URL", "https://x"))))
                .isTrue();
        assertThat(WithWebhook.isGiven(environment(Map.of("REKAP_TELEGRAM_WEBHOOK_URL", ""))))
                .isFalse();
    }

    private static Environment environment(Map<String, Object> variables) {
        StandardEnvironment spring = new StandardEnvironment();
        spring.getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, variables));
        ConfigurationPropertySources.attach(spring);
        return spring;
    }
}
