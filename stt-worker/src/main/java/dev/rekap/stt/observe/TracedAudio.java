package dev.rekap.stt.observe;

import dev.rekap.stt.PrepareAudio;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.telemetry.Traces;
import java.nio.file.Path;
import java.util.Optional;

/** Preparing audio, as a span of its own. */
public final class TracedAudio implements PrepareAudio {

    private final PrepareAudio audio;
    private final Traces traces;

    public TracedAudio(PrepareAudio audio, Traces traces) {
        this.audio = audio;
        this.traces = traces;
    }

    @Override
    public Optional<PreparedAudio> prepare(Path original, Path folder, double seconds)
            throws TranscriptionException, InterruptedException {
        try (Traces.Part _ = traces.part("decode")) {
            return audio.prepare(original, folder, seconds);
        }
    }
}
