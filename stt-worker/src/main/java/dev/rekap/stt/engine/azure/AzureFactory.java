package dev.rekap.stt.engine.azure;

import dev.rekap.provider.Provider;
import dev.rekap.stt.UnusableSetupException;
import dev.rekap.stt.engine.ConfiguredEngine;
import dev.rekap.stt.engine.EngineContext;
import dev.rekap.stt.engine.EngineFactory;
import dev.rekap.stt.engine.EngineTier;
import dev.rekap.stt.engine.SettingChecks;
import java.net.URI;

/** Builds the engine {@code azure}. */
public final class AzureFactory implements EngineFactory<AzureSettings> {

    @Override
    public String name() {
        return AzureEngine.NAME;
    }

    @Override
    public Class<AzureSettings> settingsType() {
        return AzureSettings.class;
    }

    @Override
    public EngineTier tier() {
        return EngineTier.REMOTE;
    }

    @Override
    public boolean isConfigured(AzureSettings settings) {
        return settings.isConfigured();
    }

    @Override
    public ConfiguredEngine build(AzureSettings settings, EngineContext context) {
        if (!settings.isConfigured()) {
            throw new UnusableSetupException(
                    "The engine 'azure' is chosen, but its address or its key is not set",
                    "Set REKAP_STT_AZURE_URL and REKAP_STT_AZURE_KEY, which Azure's portal shows with the resource.");
        }
        URI url = URI.create(settings.url());
        AzureEngine engine = new AzureEngine(
                new AzureEndpoint(url, settings.key(), settings.maxUploadBytes(), context.deadline()),
                context.compress(),
                context.clock());
        return new ConfiguredEngine(
                new Provider<>(
                        AzureEngine.NAME,
                        AzureEngine.MODEL,
                        String.valueOf(url.getHost()),
                        engine,
                        SettingChecks.callLimits(settings.concurrency(), settings.perMinute())),
                "fast transcription at " + settings.url(),
                () -> true,
                engine::close);
    }
}
