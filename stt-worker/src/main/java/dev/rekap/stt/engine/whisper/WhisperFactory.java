package dev.rekap.stt.engine.whisper;

import dev.rekap.provider.Provider;
import dev.rekap.provider.ProviderLimits;
import dev.rekap.stt.UnusableSetupException;
import dev.rekap.stt.engine.ConfiguredEngine;
import dev.rekap.stt.engine.EngineContext;
import dev.rekap.stt.engine.EngineFactory;
import dev.rekap.stt.engine.EngineTier;
import java.io.IOException;
import java.nio.file.Path;

/** Builds the engine {@code whisper}. */
public final class WhisperFactory implements EngineFactory<WhisperSettings> {

    @Override
    public String name() {
        return WhisperEngine.NAME;
    }

    @Override
    public Class<WhisperSettings> settingsType() {
        return WhisperSettings.class;
    }

    @Override
    public EngineTier tier() {
        return EngineTier.LOCAL;
    }

    @Override
    public boolean isConfigured(WhisperSettings settings) {
        return settings.file().isPresent();
    }

    @Override
    public ConfiguredEngine build(WhisperSettings settings, EngineContext context) {
        Path file = settings.file()
                .orElseThrow(() -> new UnusableSetupException(
                        "There is no model of Whisper "
                                + (settings.model().isBlank() ? "in " + settings.folder() : "at " + settings.path()),
                        "Fetch one (./rekap model small; without a name it says which there are), or set"
                                + " REKAP_STT_WHISPER_MODEL to a file in the format of whisper.cpp."));
        try {
            WhisperEngine engine = WhisperEngine.load(file, context.deadline());
            String model = file.getFileName().toString().replaceAll("^ggml-|\\.bin$", "");
            return new ConfiguredEngine(
                    new Provider<>(WhisperEngine.NAME, model, "", engine, ProviderLimits.UNLIMITED),
                    "model " + file + ", by whisper.cpp on this machine's processors",
                    () -> true,
                    engine::close);
        } catch (IOException e) {
            throw new UnusableSetupException(
                    String.valueOf(e.getMessage()), "Fetch a model with ./rekap model NAME, or choose another engine.");
        }
    }
}
