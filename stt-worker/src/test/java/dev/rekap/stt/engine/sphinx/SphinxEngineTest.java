package dev.rekap.stt.engine.sphinx;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.contracts.FailureCode;
import dev.rekap.stt.SpeechToText;
import dev.rekap.stt.engine.SpeechToTextContract;
import dev.rekap.stt.process.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SphinxEngineTest implements SpeechToTextContract {

    private static final Duration LONG = Duration.ofSeconds(30);

    private final List<SphinxEngine> made = new ArrayList<>();

    @TempDir
    private Path programs = Path.of("");

    @AfterEach
    void close() {
        made.forEach(SphinxEngine::close);
    }

    @Override
    public String name() {
        return "sphinx";
    }

    @Override
    public SpeechToText testee(Machinery machinery) {
        return engine(
                switch (machinery) {
                    case HEARS -> """
                            for word in %s; do echo "$word 0.100 0.200 1.000000"; done""".formatted(WORDS);
                    case HEARS_NOTHING -> "echo";
                    case HANGS -> "exec sleep 1000";
                    case BREAKS -> "echo 'ERROR: no model' >&2; exit 1";
                    case TALKS_NONSENSE -> "echo '<html>'";
                },
                machinery == Machinery.HANGS ? Duration.ofSeconds(2) : LONG);
    }

    @Test
    void nonsenseIsNoWords(@TempDir Path folder) {
        assertFails(Machinery.TALKS_NONSENSE, folder, FailureCode.NO_SPEECH);
    }

    @Test
    void itGetsAMinuteAtOnceForItKeepsEveryGuess() {
        assertThat(engine("exit 0", LONG).limits().longestPiece()).isEqualTo(60);
    }

    @Test
    void aProgramThatVanishedMayComeBack(@TempDir Path folder) throws Exception {
        SpeechToText engine = engine("exit 0", LONG);
        Files.delete(programs.resolve("sphinx"));

        org.assertj.core.api.Assertions.assertThatExceptionOfType(dev.rekap.stt.TranscriptionException.class)
                .isThrownBy(() -> engine.transcribe(SpeechToTextContract.recording(folder), INDONESIAN))
                .satisfies(e -> assertThat(e.code()).isEqualTo(FailureCode.ENGINE_UNAVAILABLE));
    }

    @Test
    void itGetsModelDictionaryAndGrammarAndLeavesNothingBehind(@TempDir Path folder) throws Exception {
        SphinxEngine engine = engine(
                "echo \"$@\" > " + folder + "/arguments; test -s \"$4\" && test -s \"$6\" && echo 'ya 0.0 1.0 1.0'",
                LONG);

        engine.transcribe(SpeechToTextContract.recording(folder), INDONESIAN);
        engine.close();

        List<String> arguments =
                List.of(Files.readString(folder.resolve("arguments")).strip().split(" ", -1));
        assertThat(arguments).startsWith("-hmm", "/model", "-dict").contains("-jsgf", "-infile");
        assertThat(Path.of(arguments.get(3))).doesNotExist();
        assertThat(Path.of(arguments.get(5)).getParent()).doesNotExist();
    }

    @Test
    void aVocabularyThatWasTidiedAwayIsUnpackedAnew(@TempDir Path folder) throws Exception {
        SphinxEngine engine =
                engine("echo \"$4\" > " + folder + "/dictionary; test -s \"$4\" && echo 'ya 0.0 1.0 1.0'", LONG);
        engine.transcribe(SpeechToTextContract.recording(folder), INDONESIAN);
        Files.delete(Path.of(Files.readString(folder.resolve("dictionary")).strip()));

        assertThat(engine.transcribe(SpeechToTextContract.recording(folder), INDONESIAN)
                        .text())
                .isEqualTo("ya");
    }

    private SphinxEngine engine(String script, Duration deadline) {
        try {
            Path program = programs.resolve("sphinx");
            Files.writeString(program, "#!/bin/sh\n" + script + "\n");
            Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
            SphinxEngine engine =
                    new SphinxEngine(new Program(program), SphinxDialect.CONTINUOUS, Path.of("/model"), deadline);
            made.add(engine);
            return engine;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
