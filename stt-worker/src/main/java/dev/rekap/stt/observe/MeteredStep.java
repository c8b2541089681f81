package dev.rekap.stt.observe;

import dev.rekap.bus.Outcome;
import dev.rekap.bus.Step;
import dev.rekap.contracts.Message;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.orders.FileFailed;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;

/** Counts files by what became of them: {@code TRANSCRIBED}, or the code of the failure, such as {@code NO_SPEECH}. */
public final class MeteredStep implements Step<AudioStored> {

    private final Step<AudioStored> step;
    private final MeterRegistry meters;

    public MeteredStep(Step<AudioStored> step, MeterRegistry meters) {
        this.step = step;
        this.meters = meters;
    }

    @Override
    public Class<AudioStored> accepts() {
        return step.accepts();
    }

    @Override
    public Outcome handle(AudioStored message) throws Exception {
        Outcome outcome = step.handle(message);
        switch (outcome) {
            case Outcome.Done done -> done.facts().forEach(this::count);
            case Outcome.RetryLater later -> count("false", later.code().name());
        }
        return outcome;
    }

    @Override
    public Optional<List<Message>> exhausted(AudioStored message, Outcome.RetryLater last) {
        return step.exhausted(message, last);
    }

    private void count(Message fact) {
        count("true", fact instanceof FileFailed failed ? failed.code().name() : "TRANSCRIBED");
    }

    private void count(String last, String result) {
        meters.counter("rekap.stt.files", "result", result, "final", last).increment();
    }
}
