package dev.rekap.stt.engine;

import dev.rekap.stt.CompressAudio;
import java.time.Clock;
import java.time.Duration;

/**
 * What an engine may use of its surroundings.
 *
 * @param searchPath folders of programs, as the variable {@code PATH} has them
 * @param compress makes a recording small enough for APIs with a size limit
 * @param deadline of one call
 * @param clock for dates in responses
 */
public record EngineContext(String searchPath, CompressAudio compress, Duration deadline, Clock clock) {

    /** The context of this machine and its clock. */
    public static EngineContext ofMachine(String searchPath, CompressAudio compress, Duration deadline) {
        return new EngineContext(searchPath, compress, deadline, Clock.systemUTC());
    }

    EngineContext withDeadline(Duration other) {
        return new EngineContext(searchPath, compress, other, clock);
    }
}
