package dev.rekap.proposal.step;

import dev.rekap.bus.Outcome;
import dev.rekap.bus.Step;
import dev.rekap.contracts.Message;
import dev.rekap.contracts.decisions.MaterialCollected;
import dev.rekap.contracts.speech.SpeechMessage;
import java.util.List;
import java.util.Optional;

/**
 * The step of the queue: passes each message to the step of its type.
 *
 * @param material for material
 * @param speech for what was heard in it
 */
public record ProposalSteps(Step<MaterialCollected> material, Step<SpeechMessage> speech) implements Step<Message> {

    @Override
    public Class<Message> accepts() {
        return Message.class;
    }

    @Override
    public boolean takes(Message message) {
        return material.takes(message) || speech.takes(message);
    }

    @Override
    public Outcome handle(Message message) throws Exception {
        return switch (message) {
            case MaterialCollected collected -> material.handle(collected);
            case SpeechMessage answer -> speech.handle(answer);
            default -> throw new IllegalArgumentException("no step for " + message.type());
        };
    }

    @Override
    public Optional<List<Message>> exhausted(Message message, Outcome.RetryLater last) {
        return switch (message) {
            case MaterialCollected collected -> material.exhausted(collected, last);
            case SpeechMessage answer -> speech.exhausted(answer, last);
            default -> Optional.empty();
        };
    }
}
