package dev.rekap.stt.engine.google;

import dev.rekap.provider.Provider;
import dev.rekap.stt.UnusableSetupException;
import dev.rekap.stt.engine.ConfiguredEngine;
import dev.rekap.stt.engine.EngineContext;
import dev.rekap.stt.engine.EngineFactory;
import dev.rekap.stt.engine.EngineTier;
import dev.rekap.stt.engine.SettingChecks;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** Builds the engine {@code google}. */
public final class GoogleFactory implements EngineFactory<GoogleSettings> {

    @Override
    public String name() {
        return GoogleEngine.NAME;
    }

    @Override
    public Class<GoogleSettings> settingsType() {
        return GoogleSettings.class;
    }

    @Override
    public EngineTier tier() {
        return EngineTier.REMOTE;
    }

    @Override
    public boolean isConfigured(GoogleSettings settings) {
        return settings.isConfigured();
    }

    @Override
    public ConfiguredEngine build(GoogleSettings settings, EngineContext context) {
        if (!settings.isConfigured()) {
            throw new UnusableSetupException(
                    "The engine 'google' is chosen, but its project or its credentials are not set",
                    "Set REKAP_STT_GOOGLE_PROJECT, and REKAP_STT_GOOGLE_CREDENTIALS to the key file of a service"
                            + " account.");
        }
        try {
            GoogleEngine engine = new GoogleEngine(
                    new GoogleEndpoint(
                            URI.create("https://" + settings.host()),
                            settings.project(),
                            settings.location(),
                            settings.model(),
                            Path.of(settings.credentials()),
                            context.deadline()),
                    context.clock());
            return new ConfiguredEngine(
                    new Provider<>(
                            GoogleEngine.NAME,
                            settings.model(),
                            settings.host(),
                            engine,
                            SettingChecks.callLimits(settings.concurrency(), settings.perMinute())),
                    "model " + settings.model() + " at " + settings.host(),
                    () -> true,
                    engine::close);
        } catch (IOException e) {
            throw new UnusableSetupException(
                    "The credentials of the engine 'google' cannot be used: " + e.getMessage(),
                    "Set REKAP_STT_GOOGLE_CREDENTIALS to the key file of a service account, as Google's console gives"
                            + " it.");
        }
    }
}
