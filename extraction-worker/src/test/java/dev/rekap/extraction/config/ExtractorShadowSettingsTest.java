package dev.rekap.extraction.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rekap.extraction.Extractor;
import dev.rekap.extraction.cli.ExtractorCommand;
import dev.rekap.model.settings.Choice;
import dev.rekap.provider.Provider;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ExtractorShadowSettingsTest {

    @Test
    void hasNoShadowByDefault() {
        assertThat(settings(Map.of())).isEqualTo(new ExtractorShadowSettings(List.of(), 0.05));
        assertThat(settings(Map.of("REKAP_EXTRACTION_SHADOW", "gemini", "REKAP_EXTRACTION_SHADOW_SHARE", "1")))
                .isEqualTo(new ExtractorShadowSettings(List.of(Choice.GEMINI), 1));
    }

    @Test
    void rejectsAutoSeveralShadowsAndBadShares() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ExtractorShadowSettings(List.of(Choice.AUTO), 0.05));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ExtractorShadowSettings(List.of(Choice.RULES, Choice.GEMINI), 0.05));
        assertThatIllegalArgumentException().isThrownBy(() -> new ExtractorShadowSettings(List.of(Choice.RULES), 1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ExtractorShadowSettings(List.of(Choice.RULES), -0.1));
    }

    @Test
    void requiresAnAddressOrAKeyForAModelAndNoneForRules() {
        assertThat(shadow(Choice.RULES, Map.of()).name()).isEqualTo("rules");
        assertThat(shadow(Choice.GEMINI, Map.of("REKAP_EXTRACTION_GEMINI_KEY", "k", "REKAP_EXTRACTOR", "rules"))
                        .host())
                .isEqualTo("generativelanguage.googleapis.com");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> shadow(Choice.GEMINI, Map.of()))
                .withMessageContaining("rekap.extraction.gemini.key");
    }

    private static Provider<Extractor> shadow(Choice choice, Map<String, String> environment) {
        return ExtractorCommand.of(environment).extraction().shadow(choice, Clock.systemUTC());
    }

    private static ExtractorShadowSettings settings(Map<String, Object> environment) {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addFirst(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
        return new Binder(ConfigurationPropertySources.from(sources))
                .bindOrCreate("rekap.extraction", ExtractorShadowSettings.class);
    }
}
