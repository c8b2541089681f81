package dev.rekap.stt.engine.openai;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.speech.Segment;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.engine.EngineResponses;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the API's {@code verbose_json} and {@code json}. */
final class OpenAiAnswer {

    /** Whisper says "indonesian" where other APIs say "id". */
    private static final Map<String, String> TAGS = Locale.availableLocales()
            .map(Locale::getLanguage)
            .filter(tag -> !tag.isEmpty())
            .distinct()
            .collect(Collectors.toMap(OpenAiAnswer::englishName, Function.identity(), (first, _) -> first));

    /** Whisper's own rule for a segment without speech; its decoder has both thresholds under these names. */
    private static final double NO_SPEECH_THRESHOLD = 0.6;

    private static final double LOGPROB_THRESHOLD = -1;

    private OpenAiAnswer() {}

    /** Whether it is an error in spite of its status. */
    static boolean isError(String body) {
        // Most answers are long transcripts, which are not read twice for this.
        if (!body.contains("\"error\"")) {
            return false;
        }
        try {
            JsonNode root = JsonMapper.shared().readTree(body);
            return root.has("error") && !root.has("text");
        } catch (JacksonException _) {
            return false;
        }
    }

    static Transcript read(String body, PreparedAudio recording, String requested) throws TranscriptionException {
        JsonNode root = EngineResponses.json(body);
        if (!root.path("text").isString()) {
            throw new TranscriptionException(FailureCode.ENGINE_UNAVAILABLE, "the answer holds no text");
        }
        List<JsonNode> all = root.path("segments").valueStream().toList();
        List<JsonNode> spoken =
                all.stream().filter(segment -> !isSilence(segment)).toList();
        String text = spoken.size() == all.size()
                ? root.path("text").asString().strip()
                : spoken.stream().map(OpenAiAnswer::words).collect(Collectors.joining(" "));
        if (text.isEmpty()) {
            throw new TranscriptionException(FailureCode.NO_SPEECH, "the engine returned no words");
        }
        List<Segment> segments = segments(spoken, text);
        Double confidence = EngineResponses.confidence(segments);
        return new Transcript(
                text,
                language(root.path("language").asString(""), requested),
                OpenAiEngine.NAME,
                recording.seconds(),
                segments,
                confidence == null ? ofTokens(root.path("logprobs")) : confidence,
                Set.of(),
                List.of());
    }

    /** Whisper marks the words that it invents in silence as no speech; the words themselves never decide. */
    private static boolean isSilence(JsonNode segment) {
        return segment.path("no_speech_prob").asDouble(0) > NO_SPEECH_THRESHOLD
                && segment.path("avg_logprob").asDouble(0) < LOGPROB_THRESHOLD;
    }

    private static String words(JsonNode segment) {
        return segment.path("text").asString("").strip();
    }

    private static String language(String returned, String requested) {
        String name = returned.strip().toLowerCase(Locale.ROOT);
        if (name.matches("[a-z]{2,3}(-[a-z0-9]+)*")) {
            return returned.strip();
        }
        return TAGS.getOrDefault(name, requested);
    }

    private static String englishName(String tag) {
        return Locale.of(tag).getDisplayLanguage(Locale.ENGLISH).toLowerCase(Locale.ROOT);
    }

    /** Only what holds to its promise: in order, and words of the transcript. */
    private static List<Segment> segments(List<JsonNode> nodes, String text) {
        return nodes.stream()
                .map(node -> new Segment(
                        words(node),
                        node.path("start").asDouble(-1),
                        node.path("end").asDouble(-1),
                        ofLogarithm(node.path("avg_logprob"))))
                .filter(segment -> !segment.text().isEmpty()
                        && segment.startSeconds() >= 0
                        && segment.endSeconds() >= segment.startSeconds()
                        && text.contains(segment.text()))
                .toList();
    }

    private static @Nullable Double ofTokens(JsonNode tokens) {
        double[] logarithms = tokens.valueStream()
                .map(token -> token.path("logprob"))
                .filter(JsonNode::isNumber)
                .mapToDouble(JsonNode::asDouble)
                .toArray();
        return logarithms.length == 0
                ? null
                : probability(java.util.Arrays.stream(logarithms).average().orElse(0));
    }

    private static @Nullable Double ofLogarithm(JsonNode logarithm) {
        return logarithm.isNumber() ? probability(logarithm.asDouble()) : null;
    }

    private static double probability(double logarithm) {
        return Math.clamp(Math.exp(logarithm), 0, 1);
    }
}
