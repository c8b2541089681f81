package dev.rekap.stt.engine.google;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.speech.Segment;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.engine.EngineResponses;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what {@code recognize} answers: results one after the other, the best alternative of each first. */
final class GoogleAnswer {

    private GoogleAnswer() {}

    static Transcript read(String body, PreparedAudio recording, String requested) throws TranscriptionException {
        JsonNode root = EngineResponses.json(body);
        // Protocol buffers leave out what is empty: an answer without results has its metadata still.
        if (!root.isObject() || !(root.has("results") || root.has("metadata"))) {
            throw new TranscriptionException(FailureCode.ENGINE_UNAVAILABLE, "the answer holds no results");
        }
        List<Segment> segments = segments(root.path("results"));
        if (segments.isEmpty()) {
            throw new TranscriptionException(FailureCode.NO_SPEECH, "the engine returned no words");
        }
        return new Transcript(
                segments.stream().map(Segment::text).collect(Collectors.joining(" ")),
                EngineResponses.language(
                        root.path("results").path(0).path("languageCode").asString(""), requested),
                GoogleEngine.NAME,
                recording.seconds(),
                segments,
                EngineResponses.confidence(segments),
                Set.of(),
                List.of());
    }

    private static List<Segment> segments(JsonNode results) {
        List<Segment> segments = new ArrayList<>();
        double before = 0;
        for (JsonNode result : results) {
            JsonNode best = result.path("alternatives").path(0);
            String text = best.path("transcript").asString("").strip();
            double end = Math.max(before, seconds(result.path("resultEndOffset"), before));
            JsonNode words = best.path("words");
            double start = words.isEmpty() ? before : seconds(words.path(0).path("startOffset"), 0);
            if (!words.isEmpty()) {
                end = seconds(words.path(words.size() - 1).path("endOffset"), end);
            }
            if (!text.isEmpty()) {
                segments.add(new Segment(text, start, Math.max(start, end), confidence(best.path("confidence"))));
            }
            before = Math.max(before, end);
        }
        return segments;
    }

    /** {@code 1.200s}; nothing stands for zero. */
    private static double seconds(JsonNode duration, double otherwise) {
        String text = duration.asString("");
        return text.matches("\\d{1,6}(\\.\\d{1,9})?s")
                ? Double.parseDouble(text.substring(0, text.length() - 1))
                : otherwise;
    }

    /** Google writes zero for an unknown confidence. */
    private static @Nullable Double confidence(JsonNode value) {
        return value.isNumber() && value.asDouble() > 0 ? Math.min(1, value.asDouble()) : null;
    }
}
