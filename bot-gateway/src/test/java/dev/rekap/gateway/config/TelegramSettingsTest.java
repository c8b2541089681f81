package dev.rekap.gateway.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.contracts.Secret;
import dev.rekap.gateway.channel.outbox.Sender.SendRate;
import dev.rekap.gateway.channel.telegram.WebhookSecret;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class TelegramSettingsTest {

    private static final String TOKEN = "123456:ABC-DEF_ghi";

    @Test
    void withoutAnySettingThereIsNoBot() {
        TelegramSettings settings = telegram(Map.of());

        assertThat(settings.token().isBlank()).isTrue();
        assertThat(settings.apiUrl()).isEqualTo(URI.create("https://api.telegram.org"));
        assertThat(settings.webhook()).isNull();
        assertThat(sending(Map.of()).rate()).isEqualTo(SendRate.DEFAULT);
    }

    @Test
    void everySettingIsReadFromTheEnvironment() {
        Map<String, Object> environment = Map.of(
                "REKAP_TELEGRAM_TOKEN", TOKEN,
                "REKAP_TELEGRAM_API_URL", "http://localhost:8090",
                "REKAP_TELEGRAM_WEBHOOK_URL", "https://rekap.example/telegram/webhook",
                "REKAP_TELEGRAM_WEBHOOK_SECRET", "a_secret-of-the-tests",
                "REKAP_TELEGRAM_CHAT_INTERVAL", "1500ms",
                "REKAP_TELEGRAM_GROUP_PER_MINUTE", "10",
                "REKAP_TELEGRAM_PER_SECOND", "25");

        TelegramSettings settings = telegram(environment);
        assertThat(settings.token()).isEqualTo(new Secret(TOKEN));
        assertThat(settings.apiUrl()).isEqualTo(URI.create("http://localhost:8090"));
        assertThat(settings.webhook()).isEqualTo(URI.create("https://rekap.example/telegram/webhook"));
        assertThat(settings.secretOfWebhook()).isEqualTo(new WebhookSecret(new Secret("a_secret-of-the-tests")));
        assertThat(sending(environment).rate()).isEqualTo(new SendRate(Duration.ofMillis(1500), 10, 25));
    }

    @Test
    void theTokenMayLieInAFile(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("token"), TOKEN + "\n");

        assertThat(telegram(Map.of("REKAP_TELEGRAM_TOKEN_FILE", file.toString()))
                        .token())
                .isEqualTo(new Secret(TOKEN));
        assertThatThrownBy(() -> telegram(Map.of(
                        "REKAP_TELEGRAM_TOKEN_FILE", folder.resolve("none").toString())))
                .rootCause()
                .isInstanceOf(IOException.class);
    }

    @Test
    void withoutASecretItFollowsFromTheToken() {
        assertThat(telegram(Map.of("REKAP_TELEGRAM_TOKEN", TOKEN)).secretOfWebhook())
                .isEqualTo(WebhookSecret.of(new Secret(TOKEN)));
    }

    @Test
    void noSecretIsSeenInALog() {
        assertThat(telegram(Map.of(
                                "REKAP_TELEGRAM_TOKEN",
                                TOKEN,
                                "REKAP_TELEGRAM_WEBHOOK_SECRET",
                                "a_secret-of-the-tests"))
                        .toString())
                .doesNotContain("ABC-DEF")
                .doesNotContain("of-the-tests");
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "123456", "123456:", ":ABC", "123456:ABC DEF", "bot123456:ABCDEF"})
    void whatIsNoTokenIsRefusedWithoutRepeatingIt(String token) {
        assertThatThrownBy(() -> telegram(Map.of("REKAP_TELEGRAM_TOKEN", token)))
                .rootCause()
                .hasMessageContaining("REKAP_TELEGRAM_TOKEN");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"localhost", "ftp://host", "https://host/path", "https://host?x=1", "https://user@host", "/bot"})
    void anAddressThatIsNotOneIsRefused(String url) {
        assertThatThrownBy(() -> telegram(Map.of("REKAP_TELEGRAM_API_URL", url)))
                .rootCause()
                .hasMessageContaining("REKAP_TELEGRAM_API_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"rekap.example", "ftp://rekap.example/x"})
    void aWebhookThatCannotBeReachedIsRefused(String url) {
        assertThatThrownBy(() -> telegram(Map.of("REKAP_TELEGRAM_WEBHOOK_URL", url)))
                .rootCause()
                .hasMessageContaining("REKAP_TELEGRAM_WEBHOOK_URL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "sixteen letters and spaces"})
    void aSecretThatTelegramWouldNotTakeIsRefused(String secret) {
        assertThatThrownBy(() -> telegram(Map.of("REKAP_TELEGRAM_WEBHOOK_SECRET", secret)))
                .rootCause()
                .hasMessageContaining("REKAP_TELEGRAM_WEBHOOK_SECRET");
    }

    @ParameterizedTest
    @CsvSource({
        "REKAP_TELEGRAM_CHAT_INTERVAL, 2m",
        "REKAP_TELEGRAM_CHAT_INTERVAL, -1s",
        "REKAP_TELEGRAM_GROUP_PER_MINUTE, 0",
        "REKAP_TELEGRAM_PER_SECOND, 10001"
    })
    void aPaceOutOfRangeIsRefused(String name, String value) {
        assertThatThrownBy(() -> sending(Map.of(name, value))).rootCause().hasMessageContaining(name);
    }

    private static TelegramSettings telegram(Map<String, Object> environment) {
        return binder(environment).bindOrCreate("rekap.telegram", TelegramSettings.class);
    }

    private static SendingSettings sending(Map<String, Object> environment) {
        return binder(environment).bindOrCreate("rekap.telegram", SendingSettings.class);
    }

    private static Binder binder(Map<String, Object> environment) {
        StandardEnvironment spring = new StandardEnvironment();
        spring.getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
        ConfigurationPropertySources.attach(spring);
        return Binder.get(spring);
    }
}
