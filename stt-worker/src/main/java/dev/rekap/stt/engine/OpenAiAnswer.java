package dev.rekap.stt.engine;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.Segment;
import dev.rekap.contracts.Transcript;
import dev.rekap.stt.Recording;
import dev.rekap.stt.TranscriptionException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the API's {@code verbose_json} and {@code json}. */
final class OpenAiAnswer {

    /** Whisper says "indonesian" where everybody else says "id". */
    private static final Map<String, String> TAGS = Locale.availableLocales()
            .map(Locale::getLanguage)
            .filter(tag -> !tag.isEmpty())
            .distinct()
            .collect(Collectors.toMap(OpenAiAnswer::englishName, Function.identity(), (first, _) -> first));

    private OpenAiAnswer() {}

    static Transcript read(String body, Recording recording, String asked) throws TranscriptionException {
        JsonNode root = json(body);
        if (!root.path("text").isString()) {
            throw new TranscriptionException(FailureCode.ENGINE_UNAVAILABLE, "the answer holds no text");
        }
        String text = root.path("text").asString().strip();
        if (text.isEmpty()) {
            throw new TranscriptionException(FailureCode.NO_SPEECH, "the engine heard no words");
        }
        return new Transcript(
                text,
                language(root.path("language").asString(""), asked),
                OpenAiEngine.NAME,
                recording.seconds(),
                segments(root.path("segments"), text));
    }

    private static JsonNode json(String body) throws TranscriptionException {
        try {
            return JsonMapper.shared().readTree(body);
        } catch (JacksonException _) {
            // Not as cause: its text quotes the answer, and the answer is what people said.
            throw new TranscriptionException(FailureCode.ENGINE_UNAVAILABLE, "the answer is no JSON");
        }
    }

    private static String language(String said, String asked) {
        String name = said.strip().toLowerCase(Locale.ROOT);
        if (name.matches("[a-z]{2,3}(-[a-z0-9]+)*")) {
            return said.strip();
        }
        return TAGS.getOrDefault(name, asked);
    }

    private static String englishName(String tag) {
        return Locale.of(tag).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT);
    }

    /** Only what holds to its promise: in order, and words of the transcript. */
    private static List<Segment> segments(JsonNode nodes, String text) {
        List<Segment> segments = new ArrayList<>();
        for (JsonNode node : nodes) {
            String words = node.path("text").asString("").strip();
            double start = node.path("start").asDouble(-1);
            double end = node.path("end").asDouble(-1);
            if (!words.isEmpty() && start >= 0 && end >= start && text.contains(words)) {
                segments.add(new Segment(words, start, end));
            }
        }
        return segments;
    }
}
