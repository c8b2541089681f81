package dev.rekap.stt.wiring;

import dev.rekap.provider.ProviderMeters;
import dev.rekap.stt.CompressAudio;
import dev.rekap.stt.audio.FfmpegAudio;
import dev.rekap.stt.engine.OpenAiEngine;
import dev.rekap.stt.engine.OpenAiSettings;
import dev.rekap.stt.engine.SphinxDialect;
import dev.rekap.stt.engine.SphinxEngine;
import dev.rekap.stt.process.Program;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.Optional;

/**
 * Makes audio tools and engine of the settings and of what the machine has, for the service and for the command alike.
 *
 * @param settings of the worker
 * @param searchPath folders of programs, as the variable {@code PATH} has them
 */
public record Parts(SttSettings settings, String searchPath) {

    /** Parts of this machine. */
    public static Parts here(SttSettings settings) {
        return new Parts(settings, Optional.ofNullable(System.getenv("PATH")).orElse(""));
    }

    /**
     * The tools for audio.
     *
     * @throws UnusableSetupException if ffmpeg is not installed
     */
    public FfmpegAudio audio() {
        return new FfmpegAudio(program("ffprobe"), program("ffmpeg"), settings.conversionLimit(), settings.maxAudio());
    }

    /**
     * A program of the package ffmpeg.
     *
     * @throws UnusableSetupException if it is not installed
     */
    public Program program(String name) {
        return Program.find(name, searchPath)
                .orElseThrow(() -> new UnusableSetupException(
                        name + " was not found on the PATH",
                        "Install it (Debian, Ubuntu: apt-get install ffmpeg) or add its folder to PATH."));
    }

    /**
     * The engine that the settings ask for.
     *
     * @throws UnusableSetupException if it cannot work here
     */
    public ChosenEngine engine(CompressAudio compress) {
        return switch (settings.engine()) {
            case OPENAI -> openai(compress);
            case SPHINX -> sphinx();
            case AUTO -> settings.openai().isConfigured() ? openai(compress) : sphinx();
        };
    }

    private ChosenEngine openai(CompressAudio compress) {
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
                        settings.deadline()),
                compress,
                Clock.systemUTC());
        return new ChosenEngine(
                OpenAiEngine.NAME,
                openai.model(),
                String.valueOf(openai.baseUrl().getHost()),
                "model " + openai.model() + " at " + openai.baseUrl(),
                engine,
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
                SphinxEngine engine = new SphinxEngine(found.get(), dialect, model, settings.deadline());
                return new ChosenEngine(
                        SphinxEngine.NAME,
                        ProviderMeters.NONE,
                        "",
                        "PocketSphinx with a closed vocabulary of Indonesian drink orders. It is for demonstration only:"
                                + " for real voice notes set REKAP_STT_OPENAI_URL or REKAP_STT_OPENAI_KEY",
                        engine,
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
