package dev.rekap.extraction.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.rekap.extraction.Extractor;
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

class ShadowSettingsTest {

    @Test
    void nobodyIsAskedBesideUnlessItIsSaid() {
        assertThat(settings(Map.of())).isEqualTo(new ShadowSettings(List.of(), 0.05));
        assertThat(settings(Map.of("REKAP_EXTRACTION_SHADOW", "gemini", "REKAP_EXTRACTION_SHADOW_SHARE", "1")))
                .isEqualTo(new ShadowSettings(List.of(Choice.GEMINI), 1));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThatIllegalArgumentException().isThrownBy(() -> new ShadowSettings(List.of(Choice.AUTO), 0.05));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ShadowSettings(List.of(Choice.RULES, Choice.GEMINI), 0.05));
        assertThatIllegalArgumentException().isThrownBy(() -> new ShadowSettings(List.of(Choice.RULES), 1.1));
        assertThatIllegalArgumentException().isThrownBy(() -> new ShadowSettings(List.of(Choice.RULES), -0.1));
    }

    @Test
    void aModelThatIsAskedBesideWantsAnAddressOrAKeyAndTheGrammarDoesNot() {
        assertThat(beside(Choice.RULES, Map.of()).name()).isEqualTo("rules");
        assertThat(beside(Choice.GEMINI, Map.of("REKAP_EXTRACTION_GEMINI_KEY", "k", "REKAP_EXTRACTOR", "rules"))
                        .host())
                .isEqualTo("generativelanguage.googleapis.com");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> beside(Choice.GEMINI, Map.of()))
                .withMessageContaining("rekap.extraction.gemini.key");
    }

    private static Provider<Extractor> beside(Choice choice, Map<String, String> environment) {
        return Extractors.beside(choice, CommandSettings.of(environment).extraction(), Clock.systemUTC());
    }

    private static ShadowSettings settings(Map<String, Object> environment) {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addFirst(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
        return new Binder(ConfigurationPropertySources.from(sources))
                .bindOrCreate("rekap.extraction", ShadowSettings.class);
    }
}
