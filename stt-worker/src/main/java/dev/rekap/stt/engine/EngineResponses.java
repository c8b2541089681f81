package dev.rekap.stt.engine;

import dev.rekap.contracts.orders.FailureCode;
import dev.rekap.contracts.speech.Segment;
import dev.rekap.stt.TranscriptionRequest;
import dev.rekap.stt.TranscriptionException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the answers of all engines have in common. */
public final class EngineResponses {

    /** A segment without length counts a little, too. */
    private static final double SHORTEST = 0.01;

    private EngineResponses() {}

    public static JsonNode json(String body) throws TranscriptionException {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException _) {
            // Not as cause: its text quotes the answer, and the answer is what people said.
            throw new TranscriptionException(FailureCode.ENGINE_UNAVAILABLE, "the answer is no JSON");
        }
    }

    /** The mean of what the engine says of its segments, long ones counting more; none if it says nothing. */
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

    /** The tag that was asked for if the engine says the same language, with a region perhaps; else what it says. */
    public static String language(String said, String asked) {
        return said.isBlank() || TranscriptionRequest.primary(said).equals(TranscriptionRequest.primary(asked)) ? asked : said.strip();
    }
}
