package dev.rekap.extraction.cli;

import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.ExtractedRecord;
import dev.rekap.contracts.orders.UnknownColumnTypeException;
import dev.rekap.contracts.speech.Transcript;
import dev.rekap.extraction.Extractor;
import dev.rekap.provider.FallbackRouter;
import dev.rekap.provider.NoProviderAnsweredException;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Extracts line by line. A line that cannot be used gets its error at its place; the lines after it go on. */
public final class LineExtraction {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final FallbackRouter<Extractor> extractors;
    private final String language;
    private final JsonMapper json = JsonMapper.builder().build();
    private final RecordJson records = new RecordJson(json);
    private final ExactMatchScore score = new ExactMatchScore();

    /**
     * An extraction with the extractors.
     *
     * @param language BCP 47 tag of the texts
     */
    public LineExtraction(FallbackRouter<Extractor> extractors, String language) {
        this.extractors = extractors;
        this.language = language;
    }

    /**
     * Reads to the end of the input and writes each answer at once.
     *
     * @return how many lines could not be used
     * @throws IOException if the input cannot be read
     * @throws InterruptedException if the calling thread was interrupted
     */
    public int run(BufferedReader in, PrintStream out) throws IOException, InterruptedException {
        int bad = 0;
        String line = in.readLine();
        while (line != null) {
            String text = line.startsWith(BYTE_ORDER_MARK) ? line.substring(1) : line;
            if (!text.isBlank()) {
                ObjectNode answer = answer(text);
                bad += answer.has("error") ? 1 : 0;
                out.println(answer);
                out.flush();
            }
            line = in.readLine();
        }
        return bad;
    }

    /** The answers so far, held against what the lines said they expect. */
    public ExactMatchScore score() {
        return score;
    }

    private ObjectNode answer(String line) throws InterruptedException {
        ObjectNode answer = json.createObjectNode();
        answer.putNull("id");
        try {
            JsonNode input = object(line);
            answer.set("id", input.path("id").isMissingNode() ? json.nullNode() : input.path("id"));
            read(input, answer);
            score.add(input, answer);
        } catch (InputLineException e) {
            error(answer, e.code(), String.valueOf(e.getMessage()));
        }
        return answer;
    }

    private void read(JsonNode input, ObjectNode answer) throws InterruptedException {
        try {
            Columns columns = columns(input.get("columns"));
            answer.set("records", records.write(extract(text(input), columns), columns));
        } catch (InputLineException e) {
            error(answer, e.code(), String.valueOf(e.getMessage()));
        } catch (NoProviderAnsweredException e) {
            error(answer, e.code().name(), e.detail());
        }
    }

    private static void error(ObjectNode answer, String code, String message) {
        answer.putObject("error").put("code", code).put("message", message);
    }

    private JsonNode object(String line) throws InputLineException {
        try {
            JsonNode input = json.readTree(line);
            if (input.isObject()) {
                return input;
            }
        } catch (JacksonException _) {
            // Jackson's message quotes the line, which is somebody's words.
        }
        throw new InputLineException("MALFORMED_LINE", "the line is no JSON object");
    }

    private static String text(JsonNode input) throws InputLineException {
        JsonNode text = input.path("text");
        if (!text.isString()) {
            throw new InputLineException("MISSING_TEXT", "the line has no string \"text\"");
        }
        if (text.stringValue().length() > Transcript.MAX_TEXT_LENGTH) {
            throw new InputLineException(
                    "TEXT_TOO_LONG", "\"text\" has more than " + Transcript.MAX_TEXT_LENGTH + " characters");
        }
        return text.stringValue();
    }

    private static Columns columns(@Nullable JsonNode columns) throws InputLineException {
        if (columns == null || columns.isNull()) {
            return Columns.DEFAULT;
        }
        if (!columns.isString()) {
            throw new InputLineException("INVALID_COLUMNS", "\"columns\" is no string");
        }
        try {
            return Columns.parse(columns.stringValue());
        } catch (UnknownColumnTypeException e) {
            throw new InputLineException("UNKNOWN_COLUMN_TYPE", String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException e) {
            throw new InputLineException("INVALID_COLUMNS", String.valueOf(e.getMessage()));
        }
    }

    private List<ExtractedRecord> extract(String text, Columns columns)
            throws NoProviderAnsweredException, InterruptedException {
        if (text.isBlank()) {
            return List.of();
        }
        Transcript transcript = new Transcript(text, language, "text", 0, List.of());
        return extractors
                .call(extractor -> extractor.extract(transcript, columns))
                .value();
    }
}
