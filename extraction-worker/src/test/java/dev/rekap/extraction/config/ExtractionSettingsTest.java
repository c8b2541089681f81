package dev.rekap.extraction.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rekap.contracts.Secret;
import dev.rekap.extraction.cli.ExtractorCommand;
import dev.rekap.model.settings.Choice;
import dev.rekap.model.settings.Circuit;
import dev.rekap.model.settings.Model;
import dev.rekap.model.vendor.OpenAiApi;
import dev.rekap.provider.Provider;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;

class ExtractionSettingsTest {

    private static final Model NONE = new Model("", "", new Secret(""), 64, 6000, 16_384);

    @Test
    void usesRulesByDefault() throws Exception {
        ExtractorCommand settings = ExtractorCommand.of(Map.of());

        assertThat(settings.extraction().extractor()).containsExactly(Choice.AUTO);
        assertThat(settings.extraction().deadline()).isEqualTo(Duration.ofSeconds(60));
        assertThat(settings.extraction().concurrency()).isEqualTo(2);
        assertThat(settings.extraction().circuit()).isEqualTo(new Circuit(10, 5, Duration.ofSeconds(30)));
        assertThat(models(settings.extraction()).values()).hasSizeGreaterThan(3).containsOnly(NONE);
        assertThat(settings.language()).isEqualTo("id");
        assertThat(settings.prices().currency()).isEqualTo("IDR");
        assertThat(settings.router().names()).containsExactly("rules");
    }

    @Test
    void everySettingHasItsVariable() throws Exception {
        Map<String, String> environment = new HashMap<>(Map.of(
                "REKAP_EXTRACTOR", "ollama, openai,anthropic,gemini,rules",
                "REKAP_EXTRACTION_DEADLINE", "90s",
                "REKAP_EXTRACTION_CONCURRENCY", "8",
                "REKAP_EXTRACTION_CIRCUIT_CALLS", "4",
                "REKAP_EXTRACTION_CIRCUIT_FAILURES", "2",
                "REKAP_EXTRACTION_CIRCUIT_OPEN", "10s",
                "REKAP_PRICES_RATE", "1",
                "REKAP_LANGUAGE", "jv"));
        Set<String> names = models(ExtractorCommand.of(Map.of()).extraction()).keySet();
        for (String name : names) {
            String model = name.toUpperCase(Locale.ROOT);
            environment.put("REKAP_EXTRACTION_" + model + "_URL", "http://" + name + ":1/v1");
            environment.put("REKAP_EXTRACTION_" + model + "_MODEL", "qwen3:8b");
            environment.put("REKAP_EXTRACTION_" + model + "_KEY", "sk-1");
            environment.put("REKAP_EXTRACTION_" + model + "_CONCURRENCY", "3");
            environment.put("REKAP_EXTRACTION_" + model + "_PER_MINUTE", "7");
            environment.put("REKAP_EXTRACTION_" + model + "_CONTEXT", "9000");
        }

        ExtractorCommand settings = ExtractorCommand.of(environment);

        assertThat(settings.extraction().extractor())
                .containsExactly(Choice.OLLAMA, Choice.OPENAI, Choice.ANTHROPIC, Choice.GEMINI, Choice.RULES);
        assertThat(settings.extraction().deadline()).isEqualTo(Duration.ofSeconds(90));
        assertThat(settings.extraction().concurrency()).isEqualTo(8);
        assertThat(settings.extraction().circuit()).isEqualTo(new Circuit(4, 2, Duration.ofSeconds(10)));
        assertThat(names).contains("openai", "gemini", "anthropic", "ollama");
        assertThat(models(settings.extraction()))
                .allSatisfy((name, model) -> assertThat(model).isEqualTo(model(name)));
        assertThat(settings.prices().rate()).isEqualByComparingTo(BigDecimal.ONE);
        assertThat(settings.language()).isEqualTo("jv");
        assertThat(settings.toString()).doesNotContain("sk-1");
        assertThat(settings.router().names()).containsExactly("ollama", "openai", "anthropic", "gemini", "rules");
    }

    @ParameterizedTest
    @CsvSource({
        "auto, OPENAI_URL, http://localhost:1/v1, openai",
        "auto, OPENAI_KEY, sk-1, openai",
        "auto, GEMINI_KEY, sk-1, gemini",
        "auto, ANTHROPIC_KEY, sk-1, anthropic",
        "auto, OLLAMA_URL, http://localhost:11434, ollama",
        "openai, OPENAI_KEY, sk-1, openai",
        "rules, OPENAI_KEY, sk-1, rules"
    })
    void autoPicksAConfiguredModelElseRules(String extractor, String variable, String value, String expected) {
        ExtractionSettings settings = ExtractorCommand.of(
                        Map.of("REKAP_EXTRACTOR", extractor, "REKAP_EXTRACTION_" + variable, value))
                .extraction();

        assertThat(settings.providers(Clock.systemUTC()))
                .singleElement()
                .satisfies(provider -> assertThat(provider.name()).isEqualTo(expected));
        assertThat(settings.providers(Clock.systemUTC()))
                .extracting(Provider::description)
                .noneMatch(description -> description.contains("sk-1"));
    }

    @Test
    void autoPicksAllConfiguredModelsInAFixedOrder() {
        ExtractionSettings settings = ExtractorCommand.of(Map.of(
                        "REKAP_EXTRACTION_ANTHROPIC_KEY", "a",
                        "REKAP_EXTRACTION_OPENAI_KEY", "b"))
                .extraction();

        assertThat(settings.providers(Clock.systemUTC()))
                .extracting(Provider::description)
                .containsExactly(
                        "openai (gpt-4.1-mini at api.openai.com)", "anthropic (claude-haiku-4-5 at api.anthropic.com)");
    }

    @Test
    void usesTheVendorsAddressWithoutAnUrl() {
        assertThat(NONE.endpoint(new OpenAiApi(), Duration.ofSeconds(1)).baseUrl())
                .isEqualTo(URI.create("https://api.openai.com/v1"));
    }

    @ParameterizedTest
    @CsvSource({
        "REKAP_EXTRACTOR, magic",
        "REKAP_EXTRACTOR, openai",
        "REKAP_EXTRACTOR, 'rules,gemini'",
        "REKAP_EXTRACTOR, 'rules,rules'",
        "REKAP_EXTRACTOR, 'auto,rules'",
        "REKAP_EXTRACTOR, ','",
        "REKAP_EXTRACTION_DEADLINE, 0s",
        "REKAP_EXTRACTION_DEADLINE, 8m",
        "REKAP_EXTRACTION_DEADLINE, soon",
        "REKAP_EXTRACTION_CONCURRENCY, 0",
        "REKAP_EXTRACTION_CONCURRENCY, 65",
        "REKAP_EXTRACTION_OPENAI_URL, localhost:8000",
        "REKAP_EXTRACTION_GEMINI_URL, ftp://localhost",
        "REKAP_EXTRACTION_OPENAI_URL, http://user:pass@localhost/v1",
        "REKAP_EXTRACTION_OLLAMA_MODEL, two words",
        "REKAP_EXTRACTION_ANTHROPIC_KEY, two words",
        "REKAP_EXTRACTION_OPENAI_CONCURRENCY, 0",
        "REKAP_EXTRACTION_OPENAI_CONCURRENCY, 65",
        "REKAP_EXTRACTION_OPENAI_PER_MINUTE, 0",
        "REKAP_EXTRACTION_OPENAI_PER_MINUTE, 100001",
        "REKAP_EXTRACTION_OLLAMA_CONTEXT, 4096",
        "REKAP_EXTRACTION_OLLAMA_CONTEXT, 2000000"
    })
    void rejectsBadValues(String variable, String value) {
        assertThatExceptionOfType(BindException.class).isThrownBy(() -> ExtractorCommand.of(Map.of(variable, value)));
    }

    @Test
    void rejectsACircuitThatCannotOpen() {
        ExtractorCommand settings = ExtractorCommand.of(Map.of("REKAP_EXTRACTION_CIRCUIT_FAILURES", "11"));

        assertThatIllegalArgumentException().isThrownBy(settings::router);
    }

    @Test
    void rejectsADeadlineTooLongForAllModels() {
        Map<String, String> two = Map.of(
                "REKAP_EXTRACTOR", "openai,gemini",
                "REKAP_EXTRACTION_OPENAI_KEY", "a",
                "REKAP_EXTRACTION_GEMINI_KEY", "b",
                "REKAP_EXTRACTION_DEADLINE", "4m");

        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> ExtractorCommand.of(two))
                .havingRootCause()
                .withMessageContaining("4 times");
    }

    /** The settings of every model that the record has. */
    private static Map<String, Model> models(ExtractionSettings settings) throws ReflectiveOperationException {
        Map<String, Model> models = new HashMap<>();
        for (RecordComponent component : ExtractionSettings.class.getRecordComponents()) {
            if (component.getType() == Model.class) {
                models.put(component.getName(), (Model) component.getAccessor().invoke(settings));
            }
        }
        return models;
    }

    private static Model model(String host) {
        return new Model("http://" + host + ":1/v1", "qwen3:8b", new Secret("sk-1"), 3, 7, 9000);
    }
}
