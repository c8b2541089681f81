package dev.rekap.stt.engine.aws;

import dev.rekap.provider.Provider;
import dev.rekap.stt.UnusableSetupException;
import dev.rekap.stt.engine.ConfiguredEngine;
import dev.rekap.stt.engine.EngineContext;
import dev.rekap.stt.engine.EngineFactory;
import dev.rekap.stt.engine.EngineTier;
import dev.rekap.stt.engine.SettingChecks;

/** Builds the engine {@code aws}. */
public final class AwsFactory implements EngineFactory<AwsSettings> {

    @Override
    public String name() {
        return AwsEngine.NAME;
    }

    @Override
    public Class<AwsSettings> settingsType() {
        return AwsSettings.class;
    }

    @Override
    public EngineTier tier() {
        return EngineTier.REMOTE;
    }

    @Override
    public boolean isConfigured(AwsSettings settings) {
        return settings.isConfigured();
    }

    @Override
    public ConfiguredEngine build(AwsSettings settings, EngineContext context) {
        if (!settings.isConfigured()) {
            throw new UnusableSetupException(
                    "The engine 'aws' is chosen, but no bucket is set",
                    "Set REKAP_STT_AWS_BUCKET to a bucket in the region REKAP_STT_AWS_REGION, through which recordings"
                            + " pass.");
        }
        AwsEngine engine = new AwsEngine(
                new AwsEndpoint(
                        settings.region(),
                        settings.bucket(),
                        settings.accessKey(),
                        settings.secretKey(),
                        context.deadline()),
                context.clock());
        return new ConfiguredEngine(
                new Provider<>(
                        AwsEngine.NAME,
                        AwsEngine.MODEL,
                        settings.host(),
                        engine,
                        SettingChecks.callLimits(settings.concurrency(), settings.perMinute())),
                "Amazon Transcribe in " + settings.region() + ", by way of the bucket " + settings.bucket(),
                () -> true,
                engine::close);
    }
}
