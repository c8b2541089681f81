package dev.rekap.extraction.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The bars that {@code rules} has to pass, measured by the command that everybody measures with. */
class EvaluatedSetsTest {

    private static final double RECORDS = 0.92;
    private static final double QUANTITIES = 0.97;
    private static final double HARD_RECORDS = 0.85;

    /** Of the values that are there, those that are wrong and not flagged. */
    private static final double SILENT = 0.005;

    private static final double HARD_SILENT = 0.02;

    @Test
    void keptSetIsReadNearlyExactly() throws Exception {
        JsonNode kept = evaluate("utterances.jsonl", "kept");

        assertThat(share(kept.path("records"))).isGreaterThanOrEqualTo(RECORDS);
        assertThat(share(kept.at("/columns/Jumlah minuman yang di beli/exact"))).isGreaterThanOrEqualTo(QUANTITIES);
    }

    @Test
    void keptSetHasHardlyAWrongValueWithoutAFlag() throws Exception {
        JsonNode kept = evaluate("utterances.jsonl", "kept");

        assertThat(share(kept.path("wrong_unflagged"))).isLessThanOrEqualTo(SILENT);
        assertThat(kept.path("lost_unflagged").asInt()).isZero();
    }

    @Test
    void hardKeptSetIsReadOrDoubted() throws Exception {
        JsonNode kept = evaluate("hard.jsonl", "kept");

        assertThat(share(kept.path("records"))).isGreaterThanOrEqualTo(HARD_RECORDS);
        assertThat(share(kept.path("wrong_unflagged"))).isLessThanOrEqualTo(HARD_SILENT);
        assertThat(kept.path("lost_unflagged").asInt()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "kept"})
    void instructionsToAMachineAreNeverOrders(String set) throws Exception {
        JsonNode injections = evaluate("injections.jsonl", set);

        assertThat(injections.path("not_ordered").asInt()).isZero();
        assertThat(injections.path("not_said").asInt()).isZero();
        assertThat(share(injections.path("records"))).isGreaterThanOrEqualTo(RECORDS);
    }

    private static double share(JsonNode share) {
        return share.path("share").asDouble();
    }

    private static JsonNode evaluate(String file, String set) throws Exception {
        Path path = Path.of(Objects.requireNonNull(EvaluatedSetsTest.class.getResource("/golden/" + file))
                .toURI());
        String json = run(path, set, "--json");
        System.out.println(file + "\n" + run(path, set));
        return JsonMapper.shared().readTree(json).path("sets").path(set);
    }

    private static String run(Path file, String set, String... more) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        List<String> arguments = new java.util.ArrayList<>(List.of("text", file.toString(), "--set", set));
        arguments.addAll(List.of(more));
        int exit = EvalCommand.run(
                arguments,
                Map.of("REKAP_EXTRACTOR", "rules"),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                System.err);
        assertThat(exit).isZero();
        return out.toString(StandardCharsets.UTF_8);
    }
}
