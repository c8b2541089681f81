package dev.rekap.contracts.speech;

import dev.rekap.contracts.Message;
import dev.rekap.contracts.MessageType;
import java.util.Map;

/** A fact about a transcription that is asked for by itself, without a report. */
public sealed interface SpeechMessage extends Message permits SpeechRequested, SpeechTranscribed, SpeechFailed {

    RequestId requestId();

    @Override
    default String type() {
        MessageType type = switch (this) {
            case SpeechRequested _ -> SpeechMessages.SPEECH_REQUESTED;
            case SpeechTranscribed _ -> SpeechMessages.SPEECH_TRANSCRIBED;
            case SpeechFailed _ -> SpeechMessages.SPEECH_FAILED;
        };
        return type.routingKey();
    }

    @Override
    default Map<String, String> subject() {
        return Map.of("request_id", requestId().toString());
    }
}
