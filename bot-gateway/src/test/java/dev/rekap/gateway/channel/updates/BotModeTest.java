package dev.rekap.gateway.channel.updates;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.Environment;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class BotModeTest {

    @Test
    void aTokenOrAFileTurnsTheBotOn() {
        assertThat(BotMode.hasToken(environment(Map.of("REKAP_TELEGRAM_TOKEN", "1:x"))))
                .isTrue();
        assertThat(BotMode.hasToken(environment(Map.of("REKAP_TELEGRAM_TOKEN_FILE", "/run/secrets/token"))))
                .isTrue();
    }

    @Test
    void nothingAndBlanksDoNot() {
        assertThat(BotMode.hasToken(environment(Map.of()))).isFalse();
        assertThat(BotMode.hasToken(environment(Map.of("REKAP_TELEGRAM_TOKEN", "", "REKAP_TELEGRAM_TOKEN_FILE", " "))))
                .isFalse();
    }

    @Test
    void anAddressTurnsTheWebhookOn() {
        assertThat(BotMode.hasWebhook(environment(Map.of("REKAP_TELEGRAM_WEBHOOK_URL", "https://x"))))
                .isTrue();
        assertThat(BotMode.hasWebhook(environment(Map.of("REKAP_TELEGRAM_WEBHOOK_URL", ""))))
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
