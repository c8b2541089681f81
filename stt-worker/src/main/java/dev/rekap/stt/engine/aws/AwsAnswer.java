package dev.rekap.stt.engine.aws;

import dev.rekap.contracts.FailureCode;
import dev.rekap.contracts.speech.Segment;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.stt.PreparedAudio;
import dev.rekap.stt.TranscriptionException;
import dev.rekap.stt.engine.EngineResponses;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads the file that a job of Amazon Transcribe writes: the whole text, and items that are words, with times and confidence, or
 * punctuation marks, with neither. Numbers are strings. Words between marks, and without a pause, are one segment.
 */
final class AwsAnswer {

    private static final double PAUSE_SECONDS = 1;

    private final List<Segment> segments = new ArrayList<>();
    private final List<Double> confidences = new ArrayList<>();
    private String text = "";
    private double start;
    private double end;

    private AwsAnswer() {}

    static Transcript read(String body, PreparedAudio recording, String requested) throws TranscriptionException {
        JsonNode results = EngineResponses.json(body).path("results");
        if (!results.path("transcripts").isArray()) {
            throw new TranscriptionException(FailureCode.ENGINE_UNAVAILABLE, "the answer holds no transcripts");
        }
        String words = results.path("transcripts")
                .valueStream()
                .map(transcript -> transcript.path("transcript").asString("").strip())
                .filter(transcript -> !transcript.isEmpty())
                .collect(Collectors.joining(" "));
        if (words.isEmpty()) {
            throw new TranscriptionException(FailureCode.NO_SPEECH, "the engine returned no words");
        }
        AwsAnswer answer = new AwsAnswer();
        results.path("items").valueStream().forEach(answer::take);
        answer.finish();
        // Languages without blanks between words are put together otherwise; theirs have no times then.
        List<Segment> segments = answer.segments.stream()
                .filter(segment -> words.contains(segment.text()))
                .toList();
        return new Transcript(
                words,
                EngineResponses.language(results.path("language_code").asString(""), requested),
                AwsEngine.NAME,
                recording.seconds(),
                segments,
                EngineResponses.confidence(segments),
                Set.of(),
                List.of());
    }

    private void take(JsonNode item) {
        JsonNode best = item.path("alternatives").path(0);
        String content = best.path("content").asString("").strip();
        if (item.path("type").asString("").equals("punctuation")) {
            text = text.isEmpty() ? text : text + content;
            finish();
            return;
        }
        OptionalDouble from = number(item.path("start_time"));
        OptionalDouble to = number(item.path("end_time"));
        if (content.isEmpty() || from.isEmpty() || to.isEmpty() || to.getAsDouble() < from.getAsDouble()) {
            finish();
            return;
        }
        if (from.getAsDouble() - end > PAUSE_SECONDS) {
            finish();
        }
        if (text.isEmpty()) {
            start = from.getAsDouble();
        }
        text = text.isEmpty() ? content : text + " " + content;
        end = Math.max(start, to.getAsDouble());
        number(best.path("confidence")).ifPresent(value -> confidences.add(Math.min(1, value)));
    }

    private void finish() {
        if (!text.isEmpty()) {
            segments.add(new Segment(text, start, end, confidence()));
        }
        text = "";
        confidences.clear();
    }

    private @Nullable Double confidence() {
        OptionalDouble mean =
                confidences.stream().mapToDouble(Double::doubleValue).average();
        return mean.isPresent() ? mean.getAsDouble() : null;
    }

    private static OptionalDouble number(JsonNode node) {
        String value = node.asString("");
        return value.matches("\\d{1,6}(\\.\\d{1,9})?")
                ? OptionalDouble.of(Double.parseDouble(value))
                : OptionalDouble.empty();
    }
}
