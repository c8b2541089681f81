package dev.rekap.stt.observe;

import dev.rekap.bus.Outcome;
import dev.rekap.bus.Step;
import dev.rekap.contracts.Message;
import dev.rekap.contracts.orders.FileFailed;
import dev.rekap.contracts.speech.SpeechFailed;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import java.util.Optional;

/** Counts recordings by result: {@code TRANSCRIBED}, or the code of the failure, such as {@code NO_SPEECH}. */
public final class MeteredStep<I extends Message> implements Step<I> {

    private final Step<I> step;
    private final MeterRegistry meters;

    public MeteredStep(Step<I> step, MeterRegistry meters) {
        this.step = step;
        this.meters = meters;
    }

    @Override
    public Class<I> accepts() {
        return step.accepts();
    }

    @Override
    public boolean takes(Message fact) {
        return step.takes(fact);
    }

    @Override
    public Outcome handle(I message) throws Exception {
        Outcome outcome = step.handle(message);
        switch (outcome) {
            case Outcome.Done done -> done.facts().forEach(this::count);
            case Outcome.RetryLater later -> count("false", later.code().name());
        }
        return outcome;
    }

    @Override
    public Optional<List<Message>> exhausted(I message, Outcome.RetryLater last) {
        return step.exhausted(message, last);
    }

    private void count(Message fact) {
        count(
                "true",
                switch (fact) {
                    case FileFailed failed -> failed.code().name();
                    case SpeechFailed failed -> failed.code().name();
                    default -> "TRANSCRIBED";
                });
    }

    private void count(String last, String result) {
        meters.counter("rekap.stt.files", "result", result, "final", last).increment();
    }
}
