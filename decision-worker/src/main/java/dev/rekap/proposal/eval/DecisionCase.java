package dev.rekap.proposal.eval;

import dev.rekap.contracts.decisions.ActionFields;
import dev.rekap.contracts.decisions.FieldEvidence.Source;
import dev.rekap.proposal.ReadMaterial;
import dev.rekap.proposal.ReadablePicture;
import dev.rekap.proposal.ReadableText;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A message and what should be proposed for it.
 *
 * @param id names it
 * @param set {@code dev} to tune on, {@code kept} to measure on
 * @param material the message
 * @param actions by field what should be proposed, {@code kind} included; {@value #ASK} where a person would ask back
 */
public record DecisionCase(String id, String set, ReadMaterial material, List<Map<String, String>> actions) {

    static final String KIND = "kind";
    static final String ASK = "?";

    /** A picture of which nothing but its presence matters: evaluation is of words. */
    private static final byte[] NO_BYTES = {};

    public DecisionCase {
        actions = List.copyOf(actions);
    }

    /**
     * Reads a file with one JSON object a line.
     *
     * @throws IOException if it cannot be read
     * @throws IllegalArgumentException if a line is no case
     */
    public static List<DecisionCase> read(Path file) throws IOException {
        JsonMapper json = JsonMapper.builder().build();
        List<DecisionCase> cases = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (!line.isBlank()) {
                cases.add(of(json.readTree(line)));
            }
        }
        return cases;
    }

    private static DecisionCase of(JsonNode line) {
        String text = line.path("text").asString("");
        if (text.isBlank()) {
            throw new IllegalArgumentException("a line has a \"text\"");
        }
        List<ReadablePicture> pictures = new ArrayList<>();
        for (int part = 1; part <= line.path("pictures").asInt(0); part++) {
            pictures.add(new ReadablePicture(part, NO_BYTES));
        }
        boolean spoken = line.path("source").asString("").equals("transcript");
        ReadableText words = spoken ? new ReadableText(Source.TRANSCRIPT, 1, text, List.of()) : ReadableText.of(text);
        List<Map<String, String>> actions = new ArrayList<>();
        for (JsonNode action : line.path("actions")) {
            Map<String, String> fields = new LinkedHashMap<>();
            action.properties()
                    .forEach(
                            field -> fields.put(field.getKey(), field.getValue().asString()));
            if (!fields.containsKey(KIND)) {
                throw new IllegalArgumentException("an action has a \"kind\", such as " + ActionFields.LEDGER_ROW);
            }
            actions.add(fields);
        }
        return new DecisionCase(
                line.path("id").asString(""),
                line.path("set").asString("all"),
                new ReadMaterial("id", List.of(words), pictures, List.of()),
                actions);
    }
}
