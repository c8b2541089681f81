package dev.rekap.stt.observe;

import dev.rekap.stt.PrepareAudio;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechPause;
import dev.rekap.stt.TranscriptionException;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.Optional;

/** Measures the seconds of speech and of silence in each recording. */
public final class MeteredAudio implements PrepareAudio {

    private final PrepareAudio audio;
    private final DistributionSummary speech;
    private final DistributionSummary silence;

    public MeteredAudio(PrepareAudio audio, MeterRegistry meters) {
        this.audio = audio;
        this.speech = DistributionSummary.builder("rekap.stt.audio.speech")
                .description(
                        "Seconds of a recording in which somebody speaks, pauses within words and sentences included")
                .baseUnit("seconds")
                .register(meters);
        this.silence = DistributionSummary.builder("rekap.stt.audio.silence")
                .description("Seconds of a recording in which nobody speaks")
                .baseUnit("seconds")
                .register(meters);
    }

    @Override
    public Optional<PreparedAudio> prepare(Path original, Path folder, double seconds)
            throws TranscriptionException, InterruptedException {
        Optional<PreparedAudio> prepared = audio.prepare(original, folder, seconds);
        prepared.ifPresent(this::measure);
        return prepared;
    }

    private void measure(PreparedAudio recording) {
        double pauses =
                recording.pauses().stream().mapToDouble(SpeechPause::seconds).sum();
        speech.record(Math.max(0, recording.seconds() - pauses));
        silence.record(pauses);
    }
}
