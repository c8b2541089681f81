package dev.rekap.stt.engine.azure;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.speech.Segment;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.engine.EngineResponses;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what fast transcription answers: the whole text, and phrases with times, locale and confidence. */
final class AzureAnswer {

    private static final double MILLISECONDS = 1000;

    private AzureAnswer() {}

    static Transcript read(String body, PreparedAudio recording, String requested) throws TranscriptionException {
        JsonNode root = EngineResponses.json(body);
        if (!root.path("combinedPhrases").isArray()) {
            throw new TranscriptionException(FailureCode.ENGINE_UNAVAILABLE, "the answer holds no phrases");
        }
        String text = root.path("combinedPhrases")
                .valueStream()
                .map(AzureAnswer::words)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" "));
        if (text.isEmpty()) {
            throw new TranscriptionException(FailureCode.NO_SPEECH, "the engine returned no words");
        }
        List<Segment> segments = root.path("phrases")
                .valueStream()
                .map(AzureAnswer::segment)
                .filter(segment -> segment.startSeconds() >= 0
                        && segment.endSeconds() >= segment.startSeconds()
                        && !segment.text().isEmpty()
                        && text.contains(segment.text()))
                .toList();
        return new Transcript(
                text,
                EngineResponses.language(
                        root.path("phrases").path(0).path("locale").asString(""), requested),
                AzureEngine.NAME,
                recording.seconds(),
                segments,
                EngineResponses.confidence(segments),
                Set.of(),
                List.of());
    }

    private static Segment segment(JsonNode phrase) {
        double start = phrase.path("offsetMilliseconds").asDouble(-1) / MILLISECONDS;
        double length = phrase.path("durationMilliseconds").asDouble(-1) / MILLISECONDS;
        return new Segment(words(phrase), start, start + length, confidence(phrase.path("confidence")));
    }

    private static @Nullable Double confidence(JsonNode value) {
        return value.isNumber() ? Math.clamp(value.asDouble(), 0, 1) : null;
    }

    private static String words(JsonNode phrase) {
        return phrase.path("text").asString("").strip();
    }
}
