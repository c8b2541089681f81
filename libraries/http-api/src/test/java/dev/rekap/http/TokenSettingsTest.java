package dev.rekap.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.contracts.Secret;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class TokenSettingsTest {

    @Test
    void everySettingIsReadFromTheEnvironment() {
        TokenSettings settings = bind(Map.of(
                "REKAP_SERVICE_TOKEN", "a token of the tests",
                "REKAP_USER_KEY_SECRET", "a secret of the tests, long enough",
                "REKAP_USER_KEY_GENERATIONS", "toko=2, telegram:7=3"));

        assertThat(settings)
                .isEqualTo(new TokenSettings(
                        new Secret("a token of the tests"),
                        new Secret("a secret of the tests, long enough"),
                        List.of("toko=2", "telegram:7=3")));
    }

    @Test
    void withoutASecretThereAreNoUserKeys() {
        TokenSettings settings = bind(Map.of("REKAP_SERVICE_TOKEN", "a token of the tests"));

        assertThat(settings.userKeySecret().isBlank()).isTrue();
    }

    @Test
    void withoutAServiceTokenNothingStarts() {
        assertThatThrownBy(() -> bind(Map.of())).rootCause().hasMessageContaining("REKAP_SERVICE_TOKEN");
        assertThatThrownBy(() -> bind(Map.of("REKAP_SERVICE_TOKEN", "fifteen-letters")))
                .rootCause()
                .hasMessageContaining("16");
    }

    @Test
    void aSecretThatCanBeGuessedIsRefused() {
        assertThatThrownBy(() -> bind(Map.of(
                        "REKAP_SERVICE_TOKEN", "a token of the tests",
                        "REKAP_USER_KEY_SECRET", "thirty-one-characters-and-no-mo")))
                .rootCause()
                .hasMessageContaining("REKAP_USER_KEY_SECRET")
                .hasMessageContaining("32");
    }

    @ParameterizedTest
    @ValueSource(strings = {"toko", "toko=1", "toko=x", "=2", "not a user=2", "toko=2,toko=3"})
    void aGenerationThatMakesNoSenseIsRefused(String generations) {
        assertThatThrownBy(() -> bind(Map.of(
                        "REKAP_SERVICE_TOKEN", "a token of the tests", "REKAP_USER_KEY_GENERATIONS", generations)))
                .hasStackTraceContaining("REKAP_USER_KEY_GENERATIONS");
    }

    @Test
    void secretsAreNotLogged() {
        assertThat(bind(Map.of(
                                "REKAP_SERVICE_TOKEN", "a token of the tests",
                                "REKAP_USER_KEY_SECRET", "a secret of the tests, long enough"))
                        .toString())
                .doesNotContain("of the tests");
    }

    private static TokenSettings bind(Map<String, Object> environment) {
        StandardEnvironment spring = new StandardEnvironment();
        spring.getPropertySources()
                .replace(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        new SystemEnvironmentPropertySource(
                                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
        ConfigurationPropertySources.attach(spring);
        return Binder.get(spring).bindOrCreate("rekap", TokenSettings.class);
    }
}
