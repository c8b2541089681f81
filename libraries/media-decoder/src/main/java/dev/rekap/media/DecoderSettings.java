package dev.rekap.media;

import java.nio.file.Path;
import java.time.Duration;

/**
 * How decoder processes are run.
 *
 * @param processes how many at once, 1 or more; a core each
 * @param limit of the time of one file
 * @param memory bytes that a process may take for a file, beyond the some 70 MB that it takes itself
 * @param folder where it unpacks its libraries; made if it is not there, and only if nobody else may write to it used
 */
public record DecoderSettings(int processes, Duration limit, long memory, Path folder) {

    private static final long USUAL_MEMORY = 192L << 20;

    public DecoderSettings {
        if (processes < 1 || limit.isNegative() || limit.isZero() || memory < 1 << 20) {
            throw new IllegalArgumentException("a decoder needs a process, time and memory");
        }
    }

    /** The same with another folder. */
    public DecoderSettings in(Path other) {
        return new DecoderSettings(processes, limit, memory, other);
    }

    /** As many as cores, and a folder of this user beside temporary files. */
    public static DecoderSettings ofMachine(Duration limit) {
        return new DecoderSettings(
                Runtime.getRuntime().availableProcessors(),
                limit,
                USUAL_MEMORY,
                Path.of(System.getProperty("java.io.tmpdir"), "rekap-media-" + System.getProperty("user.name")));
    }
}
