package dev.rekap.contracts.speech;

import dev.rekap.contracts.MessageFamily;
import dev.rekap.contracts.MessageType;
import dev.rekap.contracts.StepQueue;
import java.util.List;

/**
 * The facts of transcriptions that are asked for by themselves. A product that asks binds a queue of its own to the answers before it
 * does; a request whose answer no queue takes stays with stt-worker.
 */
public final class SpeechMessages implements MessageFamily {

    public static final MessageType SPEECH_REQUESTED = new MessageType("speech.requested", SpeechRequested.class);
    public static final MessageType SPEECH_TRANSCRIBED = new MessageType("speech.transcribed", SpeechTranscribed.class);
    public static final MessageType SPEECH_FAILED = new MessageType("speech.failed", SpeechFailed.class);

    @Override
    public List<MessageType> types() {
        return List.of(SPEECH_REQUESTED, SPEECH_TRANSCRIBED, SPEECH_FAILED);
    }

    @Override
    public List<StepQueue> queues() {
        return List.of(StepQueue.of("stt", SPEECH_REQUESTED));
    }
}
