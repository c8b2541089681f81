package dev.rekap.stt.step;

import dev.rekap.bus.Outcome;
import dev.rekap.bus.Step;
import dev.rekap.contracts.Message;
import dev.rekap.contracts.orders.AudioStored;
import dev.rekap.contracts.speech.SpeechRequested;
import java.util.List;
import java.util.Optional;

/**
 * The step of the queue: passes each message to the step of its type.
 *
 * @param audio for audio files of reports
 * @param speech for recordings without a report
 */
public record TranscriptionSteps(Step<AudioStored> audio, Step<SpeechRequested> speech) implements Step<Message> {

    @Override
    public Class<Message> accepts() {
        return Message.class;
    }

    @Override
    public boolean takes(Message message) {
        return message instanceof AudioStored || message instanceof SpeechRequested;
    }

    @Override
    public Outcome handle(Message message) throws Exception {
        return switch (message) {
            case AudioStored stored -> audio.handle(stored);
            case SpeechRequested requested -> speech.handle(requested);
            default -> throw new IllegalArgumentException("no step for " + message.type());
        };
    }

    @Override
    public Optional<List<Message>> exhausted(Message message, Outcome.RetryLater last) {
        return switch (message) {
            case AudioStored stored -> audio.exhausted(stored, last);
            case SpeechRequested requested -> speech.exhausted(requested, last);
            default -> Optional.empty();
        };
    }
}
