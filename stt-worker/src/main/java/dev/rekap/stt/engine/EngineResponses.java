package dev.rekap.stt.engine;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.speech.Segment;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.TranscriptionRequest;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads what the responses of all engines have in common. */
public final class EngineResponses {

    /** A segment without length counts a little, too. */
    private static final double SHORTEST = 0.01;

    private EngineResponses() {}

    public static JsonNode json(String body) throws TranscriptionException {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException _) {
            // Not as cause: its text quotes the answer, which holds the words of the recording.
            throw new TranscriptionException(FailureCode.ENGINE_UNAVAILABLE, "the answer is no JSON");
        }
    }

    /** The mean of what the engine says of its segments, long ones counting more; null if there is none. */
    public static @Nullable Double confidence(List<Segment> segments) {
        double sum = 0;
        double seconds = 0;
        for (Segment segment : segments) {
            Double confidence = segment.confidence();
            if (confidence != null) {
                double length = Math.max(SHORTEST, segment.endSeconds() - segment.startSeconds());
                sum += confidence * length;
                seconds += length;
            }
        }
        return seconds == 0 ? null : sum / seconds;
    }

    /** The requested tag if the engine returns the same language, with a region perhaps; else the tag that it returns. */
    public static String language(String returned, String requested) {
        return returned.isBlank()
                        || TranscriptionRequest.primary(returned).equals(TranscriptionRequest.primary(requested))
                ? requested
                : returned.strip();
    }
}
