package dev.rekap.stt.engine.sphinx;

import dev.rekap.provider.Provider;
import dev.rekap.provider.ProviderLimits;
import dev.rekap.provider.ProviderMeters;
import dev.rekap.stt.UnusableSetupException;
import dev.rekap.stt.engine.ConfiguredEngine;
import dev.rekap.stt.engine.EngineContext;
import dev.rekap.stt.engine.EngineFactory;
import dev.rekap.stt.engine.EngineTier;
import dev.rekap.stt.process.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** Builds the engine {@code sphinx}. */
public final class SphinxFactory implements EngineFactory<SphinxSettings> {

    @Override
    public String name() {
        return SphinxEngine.NAME;
    }

    @Override
    public Class<SphinxSettings> settingsType() {
        return SphinxSettings.class;
    }

    @Override
    public EngineTier tier() {
        return EngineTier.DEMONSTRATION;
    }

    @Override
    public boolean isConfigured(SphinxSettings settings) {
        return true;
    }

    @Override
    public ConfiguredEngine build(SphinxSettings settings, EngineContext context) {
        for (SphinxDialect dialect : SphinxDialect.values()) {
            Optional<Program> found = Program.find(dialect.program(), context.searchPath());
            if (found.isPresent()) {
                return build(found.get(), dialect, settings.model(), context);
            }
        }
        throw new UnusableSetupException(
                "No speech engine: no endpoint is configured, there is no model of Whisper, and PocketSphinx was not"
                        + " found on the PATH ("
                        + Arrays.stream(SphinxDialect.values())
                                .map(SphinxDialect::program)
                                .collect(Collectors.joining(" or "))
                        + ")",
                "Set REKAP_STT_OPENAI_URL or REKAP_STT_OPENAI_KEY, fetch a model of Whisper (./rekap model small), or"
                        + " install PocketSphinx for a demonstration (Debian, Ubuntu: apt-get install pocketsphinx"
                        + " pocketsphinx-en-us).");
    }

    private static ConfiguredEngine build(Program program, SphinxDialect dialect, Path model, EngineContext context) {
        if (!Files.isReadable(model.resolve("mdef"))) {
            throw new UnusableSetupException(
                    "PocketSphinx has no acoustic model in " + model,
                    "Install it (Debian, Ubuntu: apt-get install pocketsphinx-en-us) or set REKAP_STT_SPHINX_MODEL.");
        }
        SphinxEngine engine = new SphinxEngine(program, dialect, model, context.deadline());
        return new ConfiguredEngine(
                new Provider<>(SphinxEngine.NAME, ProviderMeters.NONE, "", engine, ProviderLimits.UNLIMITED),
                "PocketSphinx with a closed vocabulary of Indonesian drink orders. It is for demonstration only: for"
                        + " real voice notes set REKAP_STT_OPENAI_URL or REKAP_STT_OPENAI_KEY, or fetch a model of"
                        + " Whisper (./rekap model small)",
                program::isUsable,
                engine::close);
    }
}
