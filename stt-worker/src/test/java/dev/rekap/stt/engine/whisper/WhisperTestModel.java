package dev.rekap.stt.engine.whisper;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** A model of Whisper with random weights, of whisper.cpp's own tests: it loads, and hears nothing. It is not in the repository. */
public final class WhisperTestModel {

    private static final Path MODEL = Optional.ofNullable(System.getenv("REKAP_TEST_WHISPER_MODEL"))
            .map(Path::of)
            .orElse(Path.of("..", "..", "shared", "models", "for-tests-ggml-tiny.bin"));

    private WhisperTestModel() {}

    /** Its file; the test is skipped, and says so, where there is none. */
    public static Path file() {
        assumeTrue(Files.isReadable(MODEL), "no model in REKAP_TEST_WHISPER_MODEL or at " + MODEL);
        return MODEL;
    }
}
