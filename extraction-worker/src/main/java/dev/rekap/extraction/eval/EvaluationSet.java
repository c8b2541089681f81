package dev.rekap.extraction.eval;

import dev.rekap.contracts.ProviderCall;
import dev.rekap.contracts.orders.Columns;
import dev.rekap.contracts.orders.Stage;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Cases from files: utterances with their truth, or recordings with theirs and what an engine heard in them. */
public final class EvaluationSet {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SILENCE = "silence";

    private final List<EvaluationCase> cases;

    private EvaluationSet(List<EvaluationCase> cases) {
        this.cases = List.copyOf(cases);
    }

    List<EvaluationCase> cases() {
        return cases;
    }

    /** How many there are. */
    public int size() {
        return cases.size();
    }

    /**
     * Those of one set.
     *
     * @throws IOException if there are none, with the names of the sets there are
     */
    public EvaluationSet only(String set) throws IOException {
        List<EvaluationCase> some =
                cases.stream().filter(each -> each.set().equals(set)).toList();
        if (some.isEmpty()) {
            throw new IOException("no set '" + set + "' among "
                    + cases.stream()
                            .map(EvaluationCase::set)
                            .distinct()
                            .sorted()
                            .toList());
        }
        return new EvaluationSet(some);
    }

    /**
     * Lines {@code {"id":"g1","set":"kept","text":"…","records":[{"Nama":"Siti",…}]}}, with {@code "columns"} where they are not the
     * default ones. The value {@code "?"} is one that a careful clerk would ask back about: right is an empty value, or a flagged one.
     *
     * @throws IOException if the file cannot be read, or a line is none of these
     */
    public static EvaluationSet utterances(Path file) throws IOException {
        List<EvaluationCase> cases = new ArrayList<>();
        for (String line : Files.readAllLines(file, StandardCharsets.UTF_8)) {
            if (!line.isBlank()) {
                cases.add(utterance(object(line, file)));
            }
        }
        return new EvaluationSet(cases);
    }

    /**
     * Recordings as {@code samples} has them: {@code sentences.tsv} says what was spoken, {@code truth.csv} what was ordered.
     *
     * @param heard lines as the command {@code transcribe} writes them
     * @throws IOException if a file cannot be read, or is none of these
     */
    public static EvaluationSet recordings(Path folder, Path heard) throws IOException {
        Map<String, JsonNode> lines = new HashMap<>();
        for (String line : Files.readAllLines(heard, StandardCharsets.UTF_8)) {
            JsonNode node = object(line, heard);
            Path file = Path.of(node.path("file").asString("")).getFileName();
            lines.put(String.valueOf(file), node);
        }
        List<String[]> truth = rows(folder.resolve("truth.csv"), ",");
        List<EvaluationCase> cases = new ArrayList<>();
        for (String[] sentence : rows(folder.resolve("sentences.tsv"), "\t")) {
            String file = sentence[0];
            String said = sentence[sentence.length - 1].strip();
            if (said.isEmpty() || sentence[1].equals(SILENCE) || !lines.containsKey(file)) {
                continue;
            }
            List<List<@Nullable String>> records = new ArrayList<>();
            truth.stream().filter(row -> row[0].equals(file)).forEach(row -> records.add(values(row)));
            JsonNode line = lines.getOrDefault(file, JSON.nullNode());
            String text = line.path("text").asString("");
            cases.add(new EvaluationCase(file, "audio", Columns.DEFAULT, text, said, attempts(line), records));
        }
        return new EvaluationSet(cases);
    }

    private static EvaluationCase utterance(JsonNode line) {
        Columns columns = line.path("columns").isString()
                ? Columns.parse(line.path("columns").stringValue())
                : Columns.DEFAULT;
        List<List<@Nullable String>> records = new ArrayList<>();
        for (JsonNode row : line.path("records")) {
            List<@Nullable String> values = new ArrayList<>();
            for (String column : columns.names()) {
                JsonNode value = row.path(column);
                values.add(value.isNull() || value.isMissingNode() ? null : value.asString());
            }
            records.add(values);
        }
        return new EvaluationCase(
                line.path("id").asString(""),
                line.path("set").asString("all"),
                columns,
                line.path("text").asString(""),
                null,
                List.of(),
                records);
    }

    private static List<ProviderCall> attempts(JsonNode line) {
        List<ProviderCall> attempts = new ArrayList<>();
        for (JsonNode each : line.path("attempts")) {
            attempts.add(new ProviderCall(
                    Stage.TRANSCRIPTION.name(),
                    each.path("provider").asString(""),
                    each.path("model").asString(ProviderCall.NONE),
                    each.path("error").asString(ProviderCall.NONE),
                    each.path("seconds").asDouble(0),
                    0,
                    0,
                    0,
                    each.path("cost").asDecimal(BigDecimal.ZERO),
                    each.path("currency").asString("")));
        }
        return attempts;
    }

    private static List<@Nullable String> values(String[] row) {
        List<@Nullable String> values = new ArrayList<>();
        for (int i = 1; i < row.length; i++) {
            values.add(row[i].isEmpty() ? null : row[i]);
        }
        return values;
    }

    /** Without the header. No value may hold the separator. */
    private static List<String[]> rows(Path file, String separator) throws IOException {
        return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                .skip(1)
                .map(line -> line.split(separator, -1))
                .toList();
    }

    private static JsonNode object(String line, Path file) throws IOException {
        try {
            JsonNode node = JSON.readTree(line);
            if (node.isObject()) {
                return node;
            }
        } catch (JacksonException _) {
            // Jackson's message quotes the line, which is somebody's words.
        }
        throw new IOException("a line of " + file + " is no JSON object");
    }
}
