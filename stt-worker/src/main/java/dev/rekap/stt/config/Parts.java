package dev.rekap.stt.config;

import dev.rekap.stt.CompressAudio;
import dev.rekap.stt.engine.ConfiguredEngine;
import dev.rekap.stt.engine.ConfiguredEngines;
import dev.rekap.stt.engine.UnusableSetupException;
import dev.rekap.stt.ffmpeg.FfmpegAudio;
import dev.rekap.stt.process.Program;
import java.util.List;
import java.util.Optional;

/**
 * Makes audio tools and engines of the settings and of what the machine has, for the service and for the command alike.
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
     * The engines that the settings ask for; all calls for a recording together have {@link SttSettings#deadline()}, each engine
     * its share.
     *
     * @throws UnusableSetupException if one cannot work here
     */
    public ConfiguredEngines engines(CompressAudio compress) {
        List<SttSettings.Engine> wanted = settings.engines();
        EngineParts parts = new EngineParts(
                settings, searchPath, compress, settings.deadline().dividedBy(wanted.size()));
        return new ConfiguredEngines(wanted.stream().map(parts::engine).toList());
    }

    /**
     * One engine that the settings do not ask for, with all the time there is.
     *
     * @throws UnusableSetupException if it cannot work here
     */
    ConfiguredEngine engine(SttSettings.Engine wanted, CompressAudio compress) {
        return new EngineParts(settings, searchPath, compress, settings.deadline()).engine(wanted);
    }
}
