package dev.rekap.stt.wiring;

import dev.rekap.provider.Limits;
import dev.rekap.provider.Provider;
import dev.rekap.provider.ProviderMeters;
import dev.rekap.stt.CompressAudio;
import dev.rekap.stt.engine.AzureEngine;
import dev.rekap.stt.engine.AzureSettings;
import dev.rekap.stt.engine.OpenAiEngine;
import dev.rekap.stt.engine.OpenAiSettings;
import dev.rekap.stt.engine.SphinxDialect;
import dev.rekap.stt.engine.SphinxEngine;
import dev.rekap.stt.process.Program;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;

/**
 * Makes one engine after the other. Nothing of an engine is loaded before it is made.
 *
 * @param searchPath folders of programs, as the variable {@code PATH} has them
 * @param deadline of one call of an engine
 */
record EngineParts(SttSettings settings, String searchPath, CompressAudio compress, Duration deadline) {

    /**
     * One engine.
     *
     * @throws UnusableSetupException if it cannot work here
     */
    ChosenEngine engine(SttSettings.Engine wanted) {
        return switch (wanted) {
            case OPENAI -> openai();
            case AZURE -> azure();
            case SPHINX -> sphinx();
            case AUTO -> throw new IllegalArgumentException("it has been decided before what that is");
        };
    }

    private ChosenEngine openai() {
        SttSettings.OpenAi openai = settings.openai();
        if (!openai.isConfigured()) {
            throw new UnusableSetupException(
                    "The engine 'openai' is chosen, but neither an address nor a key is set",
                    "Set REKAP_STT_OPENAI_URL, REKAP_STT_OPENAI_KEY or both, or REKAP_STT_ENGINE=sphinx.");
        }
        OpenAiEngine engine = new OpenAiEngine(
                new OpenAiSettings(
                        openai.baseUrl(),
                        openai.model(),
                        openai.key(),
                        openai.maxUpload().toBytes(),
                        deadline),
                compress,
                Clock.systemUTC());
        return new ChosenEngine(
                new Provider<>(
                        OpenAiEngine.NAME,
                        openai.model(),
                        String.valueOf(openai.baseUrl().getHost()),
                        engine,
                        SttSettings.limits(openai.concurrency(), openai.perMinute())),
                "model " + openai.model() + " at " + openai.baseUrl(),
                () -> true,
                engine::close);
    }

    private ChosenEngine azure() {
        SttSettings.Azure azure = settings.azure();
        if (!azure.isConfigured()) {
            throw new UnusableSetupException(
                    "The engine 'azure' is chosen, but its address or its key is not set",
                    "Set REKAP_STT_AZURE_URL and REKAP_STT_AZURE_KEY, which Azure's portal shows with the resource.");
        }
        AzureEngine engine = new AzureEngine(
                new AzureSettings(
                        URI.create(azure.url()), azure.key(), azure.maxUpload().toBytes(), deadline),
                compress,
                Clock.systemUTC());
        return new ChosenEngine(
                new Provider<>(
                        AzureEngine.NAME,
                        AzureEngine.MODEL,
                        String.valueOf(URI.create(azure.url()).getHost()),
                        engine,
                        SttSettings.limits(azure.concurrency(), azure.perMinute())),
                "fast transcription at " + azure.url(),
                () -> true,
                engine::close);
    }

    private ChosenEngine sphinx() {
        Path model = settings.sphinx().model();
        for (SphinxDialect dialect : SphinxDialect.values()) {
            Optional<Program> found = Program.find(dialect.program(), searchPath);
            if (found.isPresent()) {
                if (!Files.isReadable(model.resolve("mdef"))) {
                    throw new UnusableSetupException(
                            "PocketSphinx has no acoustic model in " + model,
                            "Install it (Debian, Ubuntu: apt-get install pocketsphinx-en-us) or set REKAP_STT_SPHINX_MODEL.");
                }
                SphinxEngine engine = new SphinxEngine(found.get(), dialect, model, deadline);
                return new ChosenEngine(
                        new Provider<>(SphinxEngine.NAME, ProviderMeters.NONE, "", engine, Limits.NONE),
                        "PocketSphinx with a closed vocabulary of Indonesian drink orders. It is for demonstration only:"
                                + " for real voice notes set REKAP_STT_OPENAI_URL or REKAP_STT_OPENAI_KEY",
                        found.get()::isUsable,
                        engine::close);
            }
        }
        throw new UnusableSetupException(
                "No speech engine: no endpoint is configured, and PocketSphinx was not found on the PATH ("
                        + String.join(
                                " or ",
                                Arrays.stream(SphinxDialect.values())
                                        .map(SphinxDialect::program)
                                        .toList())
                        + ")",
                "Set REKAP_STT_OPENAI_URL or REKAP_STT_OPENAI_KEY, or install PocketSphinx for a demonstration"
                        + " (Debian, Ubuntu: apt-get install pocketsphinx pocketsphinx-en-us).");
    }
}
