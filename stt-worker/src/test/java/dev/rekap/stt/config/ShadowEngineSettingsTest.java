package dev.rekap.stt.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.rekap.blob.memory.MemoryBlobStore;
import dev.rekap.contracts.PriceList;
import dev.rekap.provider.settings.PriceSettings;
import dev.rekap.stt.SpeechTasks;
import dev.rekap.stt.UnusableSetupException;
import dev.rekap.stt.cli.TranscribeCommand;
import dev.rekap.stt.engine.EngineContext;
import dev.rekap.stt.engine.ShadowEngine;
import dev.rekap.stt.engine.TranscriptionListener;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.properties.bind.BindException;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.MutablePropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

class ShadowEngineSettingsTest {

    @Test
    void noShadowIsSampledByDefault() {
        assertThat(settings(Map.of())).isEqualTo(new ShadowEngineSettings(List.of(), 0.05));
        assertThat(settings(Map.of("REKAP_STT_SHADOW", ""))).isEqualTo(new ShadowEngineSettings(List.of(), 0.05));
    }

    @Test
    void oneEngineAndItsShareCanBeSet() {
        assertThat(settings(Map.of("REKAP_STT_SHADOW", "google", "REKAP_STT_SHADOW_SHARE", "0.2")))
                .isEqualTo(new ShadowEngineSettings(List.of("google"), 0.2));
    }

    @ParameterizedTest
    @CsvSource({"auto, 0.05", "deepspeech, 0.05", "'openai,google', 0.05", "openai, -0.1", "openai, 1.1"})
    void invalidValuesAreRefused(String engine, String share) {
        assertThatExceptionOfType(BindException.class)
                .isThrownBy(() -> settings(Map.of("REKAP_STT_SHADOW", engine, "REKAP_STT_SHADOW_SHARE", share)));
    }

    @Test
    void shadowEngineIsBuiltFromItsSettings() {
        SimpleMeterRegistry meters = new SimpleMeterRegistry();
        TranscriptionListener listener = listener(List.of("openai"), meters);

        assertThat(listener).isInstanceOf(ShadowEngine.class);
        assertThat(meters.get("rekap.shadow.score")
                        .tag("gen_ai.provider.name", "shadow:openai")
                        .summary()
                        .count())
                .isZero();
        ((ShadowEngine) listener).close();
        assertThat(listener(List.of(), meters)).isEqualTo(TranscriptionListener.NONE);
        assertThatExceptionOfType(UnusableSetupException.class).isThrownBy(() -> listener(List.of("azure"), meters));
    }

    private static TranscriptionListener listener(List<String> engine, MeterRegistry meters) {
        TranscribeCommand.Settings settings = TranscribeCommand.Settings.of(Map.of("REKAP_STT_OPENAI_KEY", "sk-1"));
        return new SttWorkerConfiguration()
                .shadowEngine(
                        new ShadowEngineSettings(engine, 1),
                        settings.stt(),
                        settings.engines(),
                        EngineContext.ofMachine("", wav -> wav, settings.stt().deadline()),
                        SpeechTasks.space().space(),
                        new PriceSettings("2025-06-30", "IDR", BigDecimal.ONE, Map.of(), PriceList.Unlisted.DEAREST),
                        SpeechTasks.budgets(new MemoryBlobStore()),
                        meters);
    }

    private static ShadowEngineSettings settings(Map<String, Object> environment) {
        MutablePropertySources sources = new MutablePropertySources();
        sources.addFirst(new SystemEnvironmentPropertySource(
                StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME, environment));
        return new Binder(ConfigurationPropertySources.from(sources))
                .bindOrCreate("rekap.stt", ShadowEngineSettings.class);
    }
}
