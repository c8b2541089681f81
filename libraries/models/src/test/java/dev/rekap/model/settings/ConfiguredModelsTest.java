package dev.rekap.model.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rekap.contracts.Secret;
import dev.rekap.provider.Provider;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfiguredModelsTest {

    private static final Model NONE = new Model("", "", new Secret(""), 64, 6000, 16_384);
    private static final Model KEYED = new Model("", "", new Secret("sk-1"), 3, 7, 16_384);

    private final ConfiguredModels models = ConfiguredModels.of("rekap.test", KEYED, NONE, KEYED, NONE);

    @Test
    void autoTakesTheConfiguredModelsInTheOrderOfTheConstants() {
        assertThat(models.chosen("the test", "rekap.test.list", List.of(Choice.AUTO)))
                .containsExactly(Choice.OPENAI, Choice.ANTHROPIC);
        assertThat(models.count(List.of(Choice.OPENAI, Choice.RULES))).isEqualTo(1);
    }

    @Test
    void autoTakesTheGrammarWithoutAModel() {
        assertThat(ConfiguredModels.of("rekap.test", NONE, NONE, NONE, NONE)
                        .chosen("the test", "rekap.test.list", List.of(Choice.AUTO)))
                .containsExactly(Choice.RULES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "OPENAI OPENAI", "AUTO RULES", "GEMINI", "OPENAI OLLAMA"})
    void refusesListsThatCannotBeCalled(String names) {
        List<Choice> list = names.isEmpty()
                ? List.of()
                : List.of(names.split(" ")).stream().map(Choice::valueOf).toList();

        assertThatIllegalArgumentException()
                .isThrownBy(() -> models.chosen("the test", "rekap.test.list", list))
                .withMessageContaining("rekap.test");
    }

    @Test
    void providerHasTheVendorsAddressAndTheLimits() {
        Provider<String> openai =
                models.provider(Choice.OPENAI, Duration.ofSeconds(1), (api, endpoint) -> endpoint.model(), () -> "no");

        assertThat(openai.description()).isEqualTo("openai (gpt-4.1-mini at api.openai.com)");
        assertThat(openai.limits().concurrency()).isEqualTo(3);
        assertThat(models.provider(Choice.RULES, Duration.ofSeconds(1), (_, _) -> "no", () -> "grammar")
                        .port())
                .isEqualTo("grammar");
    }

    @ParameterizedTest
    @EnumSource(Choice.class)
    void labelIsTheNameInSettings(Choice choice) {
        assertThat(Choice.valueOf(choice.label().toUpperCase(java.util.Locale.ROOT)))
                .isEqualTo(choice);
    }

    @ParameterizedTest
    @CsvSource({
        "localhost:8000, m, k, 1, 1, 9000",
        "http://user:pass@localhost/v1, m, k, 1, 1, 9000",
        "http://localhost, two words, k, 1, 1, 9000",
        "http://localhost, m, two words, 1, 1, 9000",
        "http://localhost, m, k, 0, 1, 9000",
        "http://localhost, m, k, 65, 1, 9000",
        "http://localhost, m, k, 1, 0, 9000",
        "http://localhost, m, k, 1, 100001, 9000",
        "http://localhost, m, k, 1, 1, 4096",
        "http://localhost, m, k, 1, 1, 2000000"
    })
    void refusesBadSettingsOfAModel(String url, String model, String key, int concurrency, int perMinute, int context) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Model(url, model, new Secret(key), concurrency, perMinute, context));
    }
}
