package dev.rekap.proposal.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvalDecisionsCommandTest {

    private static final String CASES = "src/test/resources/golden/decisions.jsonl";

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsTheFiguresOfASetAndWhetherItPasses() {
        assertThat(run(Map.of(), CASES, "--set", "dev")).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("dev ", "passes", "cost rules IDR 0", "bars: 92 %")
                .doesNotContain("kept");
    }

    @Test
    void missedBarIsExitCodeOneAndNamesTheFaults(@TempDir Path folder) throws Exception {
        Path cases = folder.resolve("cases.jsonl");
        Files.writeString(
                cases, "{\"id\":\"x1\",\"text\":\"jual es teh 5rb\",\"actions\":[{\"kind\":\"ledger.row\"}]}\n\n");

        assertThat(run(Map.of(), cases.toString(), "--faults")).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("MISSES THE BAR", "x1 kind: woocommerce.draft instead of ledger.row");
    }

    @Test
    void refusesWhatItCannotMeasure(@TempDir Path folder) throws Exception {
        Path bad = folder.resolve("bad.jsonl");
        Files.writeString(bad, "{\"id\":\"x1\"}\n");

        assertThat(run(Map.of())).isEqualTo(2);
        assertThat(run(Map.of(), "--set", "dev")).isEqualTo(2);
        assertThat(run(Map.of(), "nowhere.jsonl")).isEqualTo(2);
        assertThat(run(Map.of(), bad.toString())).isEqualTo(2);
        assertThat(run(Map.of(), CASES, "--set", "nobody")).isEqualTo(2);
        assertThat(run(Map.of("REKAP_DECIDER", "magic"), CASES)).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("usage", "no such file", "unusable settings");
    }

    private int run(Map<String, String> environment, String... arguments) {
        return EvalDecisionsCommand.run(
                List.of(arguments),
                environment,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8));
    }
}
