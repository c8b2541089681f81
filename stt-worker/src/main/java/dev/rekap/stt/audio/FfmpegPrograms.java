package dev.rekap.stt.audio;

import dev.rekap.stt.UnusableSetupException;
import dev.rekap.stt.process.Program;
import java.time.Duration;

/**
 * The two programs of the package ffmpeg.
 *
 * @param ffprobe reads what a file is
 * @param ffmpeg decodes and encodes
 */
public record FfmpegPrograms(Program ffprobe, Program ffmpeg) {

    /**
     * Looks the programs up.
     *
     * @param searchPath folders, as the variable {@code PATH} has them
     * @throws UnusableSetupException if one is not installed
     */
    public static FfmpegPrograms find(String searchPath) {
        return new FfmpegPrograms(program("ffprobe", searchPath), program("ffmpeg", searchPath));
    }

    /**
     * Prepares recordings with them.
     *
     * @param limit of the running time of one conversion
     * @param longest recording that is taken
     */
    public FfmpegAudio audio(Duration limit, Duration longest) {
        return new FfmpegAudio(ffprobe, ffmpeg, limit, longest);
    }

    private static Program program(String name, String searchPath) {
        return Program.find(name, searchPath)
                .orElseThrow(() -> new UnusableSetupException(
                        name + " was not found on the PATH",
                        "Install it (Debian, Ubuntu: apt-get install ffmpeg) or add its folder to PATH."));
    }
}
