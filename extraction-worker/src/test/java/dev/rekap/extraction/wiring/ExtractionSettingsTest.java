package dev.rekap.extraction.wiring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.contracts.Secret;
import dev.rekap.extraction.wiring.ExtractionSettings.Choice;
import dev.rekap.extraction.wiring.ExtractionSettings.OpenAi;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;

class ExtractionSettingsTest {

    @Test
    void defaultsReadWithTheGrammar() {
        CommandSettings settings = CommandSettings.of(Map.of());

        assertThat(settings.extraction())
                .isEqualTo(new ExtractionSettings(
                        Choice.AUTO, Duration.ofSeconds(60), 2, new OpenAi("", "gpt-4.1-mini", new Secret(""))));
        assertThat(settings.language()).isEqualTo("id");
        assertThat(chosen(Map.of()).name()).isEqualTo("rules");
    }

    @Test
    void everySettingHasItsVariable() {
        CommandSettings settings = CommandSettings.of(Map.of(
                "REKAP_EXTRACTOR", "openai",
                "REKAP_EXTRACTION_DEADLINE", "90s",
                "REKAP_EXTRACTION_CONCURRENCY", "8",
                "REKAP_EXTRACTION_OPENAI_URL", "http://localhost:11434/v1",
                "REKAP_EXTRACTION_OPENAI_MODEL", "qwen3:8b",
                "REKAP_EXTRACTION_OPENAI_KEY", "sk-1",
                "REKAP_LANGUAGE", "jv"));

        assertThat(settings.extraction())
                .isEqualTo(new ExtractionSettings(
                        Choice.OPENAI,
                        Duration.ofSeconds(90),
                        8,
                        new OpenAi("http://localhost:11434/v1", "qwen3:8b", new Secret("sk-1"))));
        assertThat(settings.language()).isEqualTo("jv");
        assertThat(settings.toString()).doesNotContain("sk-1");
    }

    @ParameterizedTest
    @CsvSource({
        "auto, '', '', rules",
        "auto, http://localhost:1/v1, '', openai",
        "auto, '', sk-1, openai",
        "openai, '', sk-1, openai",
        "rules, http://localhost:1/v1, sk-1, rules"
    })
    void autoTakesAConfiguredModelElseTheGrammar(String extractor, String url, String key, String expected) {
        ChosenExtractor chosen = chosen(Map.of(
                "REKAP_EXTRACTOR", extractor,
                "REKAP_EXTRACTION_OPENAI_URL", url,
                "REKAP_EXTRACTION_OPENAI_KEY", key));

        assertThat(chosen.name()).isEqualTo(expected);
        assertThat(chosen.about()).isNotBlank().doesNotContain("sk-1");
    }

    @Test
    void withoutAnUrlTheModelIsAtOpenAi() {
        assertThat(new OpenAi("", "m", new Secret("k")).baseUrl()).isEqualTo(URI.create("https://api.openai.com/v1"));
    }

    @ParameterizedTest
    @CsvSource({
        "REKAP_EXTRACTOR, magic",
        "REKAP_EXTRACTOR, openai",
        "REKAP_EXTRACTION_DEADLINE, 0s",
        "REKAP_EXTRACTION_DEADLINE, 16m",
        "REKAP_EXTRACTION_DEADLINE, soon",
        "REKAP_EXTRACTION_CONCURRENCY, 0",
        "REKAP_EXTRACTION_CONCURRENCY, 65",
        "REKAP_EXTRACTION_OPENAI_URL, localhost:8000",
        "REKAP_EXTRACTION_OPENAI_URL, ftp://localhost",
        "REKAP_EXTRACTION_OPENAI_URL, http://user:pass@localhost/v1",
        "REKAP_EXTRACTION_OPENAI_MODEL, two words",
        "REKAP_EXTRACTION_OPENAI_KEY, two words"
    })
    void aBadValueIsRefused(String variable, String value) {
        assertThatExceptionOfType(BindException.class).isThrownBy(() -> CommandSettings.of(Map.of(variable, value)));
    }

    private static ChosenExtractor chosen(Map<String, String> environment) {
        return ChosenExtractor.of(CommandSettings.of(environment).extraction(), (_, _) -> {});
    }
}
