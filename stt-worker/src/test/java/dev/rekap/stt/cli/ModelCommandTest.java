package dev.rekap.stt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelCommandTest {

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void withoutANameItSaysWhichThereAre() throws Exception {
        assertThat(start()).isEqualTo(2);
        assertThat(start("enormous")).isEqualTo(2);
        assertThat(text(err)).contains("usage: model NAME", "  small ", " 488 MB");
        assertThat(text(out)).isEmpty();
    }

    @Test
    void failedDownloadNamesTheRemedy() throws Exception {
        assertThat(start("small")).isEqualTo(1);
        assertThat(text(err)).contains("ggml-small.bin could not be fetched", "the same command goes on with it");
    }

    @Test
    void aTerminalSeesALineThatGrowsAndALogALineForEachTenth() {
        ProgressBar terminal = new ProgressBar(print(out), "ggml-small.bin", true);
        ProgressBar log = new ProgressBar(print(err), "ggml-small.bin", false);
        for (int i = 0; i <= 100; i++) {
            terminal.at(i * 1_000_000L, 100_000_000);
            log.at(i * 1_000_000L, 100_000_000);
        }
        log.at(5, 0);

        assertThat(text(out))
                .startsWith("\rggml-small.bin [..............................] 0 % of 100 MB\r")
                .endsWith("\rggml-small.bin [##############################] 100 % of 100 MB\n");
        assertThat(text(err).lines())
                .hasSize(12)
                .contains("ggml-small.bin [###############...............] 50 % of 100 MB");
    }

    private int start(String... arguments) throws InterruptedException {
        return ModelCommand.start(
                List.of(arguments),
                Map.of(
                        "REKAP_STT_WHISPER_FOLDER",
                        folder.toString(),
                        "REKAP_WHISPER_MODELS_URL",
                        "http://127.0.0.1:1/"),
                print(out),
                print(err));
    }

    private static PrintStream print(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    private static String text(ByteArrayOutputStream bytes) {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
