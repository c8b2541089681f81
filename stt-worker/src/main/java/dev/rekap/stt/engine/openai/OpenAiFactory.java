package dev.rekap.stt.engine.openai;

import dev.rekap.provider.Provider;
import dev.rekap.stt.UnusableSetupException;
import dev.rekap.stt.engine.ConfiguredEngine;
import dev.rekap.stt.engine.EngineContext;
import dev.rekap.stt.engine.EngineFactory;
import dev.rekap.stt.engine.EngineTier;
import dev.rekap.stt.engine.SettingChecks;

/** Builds the engine {@code openai}. */
public final class OpenAiFactory implements EngineFactory<OpenAiSettings> {

    @Override
    public String name() {
        return OpenAiEngine.NAME;
    }

    @Override
    public Class<OpenAiSettings> settingsType() {
        return OpenAiSettings.class;
    }

    @Override
    public EngineTier tier() {
        return EngineTier.REMOTE;
    }

    @Override
    public boolean isConfigured(OpenAiSettings settings) {
        return settings.isConfigured();
    }

    @Override
    public ConfiguredEngine build(OpenAiSettings settings, EngineContext context) {
        if (!settings.isConfigured()) {
            throw new UnusableSetupException(
                    "The engine 'openai' is chosen, but neither an address nor a key is set",
                    "Set REKAP_STT_OPENAI_URL, REKAP_STT_OPENAI_KEY or both, or REKAP_STT_ENGINE=sphinx.");
        }
        OpenAiEngine engine = new OpenAiEngine(
                new OpenAiEndpoint(
                        settings.baseUrl(),
                        settings.model(),
                        settings.key(),
                        settings.maxUploadBytes(),
                        context.deadline()),
                context.compress(),
                context.clock());
        return new ConfiguredEngine(
                new Provider<>(
                        OpenAiEngine.NAME,
                        settings.model(),
                        String.valueOf(settings.baseUrl().getHost()),
                        engine,
                        SettingChecks.callLimits(settings.concurrency(), settings.perMinute())),
                "model " + settings.model() + " at " + settings.baseUrl(),
                () -> true,
                engine::close);
    }
}
