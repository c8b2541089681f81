package dev.rekap.stt.observe;

import dev.rekap.stt.PrepareAudio;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.SpeechPause;
import dev.rekap.stt.TranscriptionException;
import io.micrometer.core.instrument.DistributionSummary;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;

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
    public PreparedAudio prepare(Path original, Path folder) throws TranscriptionException, InterruptedException {
        PreparedAudio recording = audio.prepare(original, folder);
        double pauses =
                recording.pauses().stream().mapToDouble(SpeechPause::seconds).sum();
        speech.record(Math.max(0, recording.seconds() - pauses));
        silence.record(pauses);
        return recording;
    }
}
