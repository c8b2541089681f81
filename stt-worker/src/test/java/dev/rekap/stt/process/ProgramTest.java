package dev.rekap.stt.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProgramTest {

    private static final Program SHELL = new Program(Path.of("/bin/sh"));
    private static final Duration LONG = Duration.ofSeconds(30);

    @TempDir
    private Path folder = Path.of("");

    @Test
    void resultHoldsOutputComplaintsAndExitCode() throws Exception {
        ProgramResult result = SHELL.run(List.of("-c", "echo out; echo 'file:/tmp/x: oh no' >&2; exit 3"), LONG, 100);

        assertThat(result).isEqualTo(new ProgramResult(3, "out\n", "file:/tmp/x: oh no\n", false));
        assertThat(result.succeeded()).isFalse();
        assertThat(result.summary()).isEqualTo("exit code 3: oh no");
    }

    @Test
    void whatExceedsTheLimitIsCutButTheProgramEnds() throws Exception {
        ProgramResult result = SHELL.run(List.of("-c", "head -c 1000000 /dev/zero | tr '\\0' x"), LONG, 10);

        assertThat(result).isEqualTo(new ProgramResult(0, "x".repeat(10), "", true));
        assertThat(result.succeeded()).isFalse();
    }

    @Test
    void aSummaryIsShort() {
        assertThat(new ProgramResult(1, "", "x".repeat(5000), false).summary()).hasSize(200);
    }

    @Test
    void itHasNoInputAndHardlyAnEnvironment() throws Exception {
        ProgramResult result = SHELL.run(List.of("-c", "cat; /usr/bin/env | sed 's/=.*//' | sort"), LONG, 1000);

        assertThat(result.output().lines()).contains("PATH", "LC_ALL").doesNotContain("HOME", "JAVA_HOME", "USER");
    }

    @Test
    void whatTakesTooLongIsKilledWithItsChildren() {
        Path pid = folder.resolve("pid");

        assertThatExceptionOfType(ProgramTimeoutException.class)
                .isThrownBy(() -> SHELL.run(
                        List.of("-c", "sleep 1000 & echo $! > " + pid + "; wait"), Duration.ofSeconds(1), 100))
                .withMessage("sh took more than 1 s");
        await().until(() -> isGone(pid));
    }

    @Test
    void anInterruptKillsIt() throws Exception {
        Path pid = folder.resolve("pid");
        AtomicReference<Optional<Throwable>> end = new AtomicReference<>(Optional.empty());
        Thread caller = Thread.ofVirtual().start(() -> {
            try {
                SHELL.run(List.of("-c", "echo $$ > " + pid + "; exec sleep 1000"), LONG, 100);
            } catch (InterruptedException | IOException | ProgramTimeoutException e) {
                end.set(Optional.of(e));
            }
        });
        await().until(() -> Files.exists(pid) && Files.size(pid) > 0);

        caller.interrupt();
        caller.join();

        assertThat(end.get()).get().isInstanceOf(InterruptedException.class);
        await().until(() -> isGone(pid));
    }

    @Test
    void programsAreFoundOnThePathAlone() throws IOException {
        Path plain = Files.createFile(folder.resolve("plain"));

        assertThat(Program.find("sh", "/nowhere::/bin").map(Program::path)).contains(Path.of("/bin/sh"));
        assertThat(Program.find("sh", folder.toString())).isEmpty();
        assertThat(Program.find("plain", folder.toString())).isEmpty();
        assertThat(SHELL.isUsable()).isTrue();
        assertThat(new Program(plain).isUsable()).isFalse();
    }

    @Test
    void whatCannotBeStartedSaysSo() {
        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new Program(folder.resolve("gone")).run(List.of(), LONG, 100));
    }

    private static boolean isGone(Path pid) throws IOException {
        long number = Long.parseLong(Files.readString(pid).strip());
        return ProcessHandle.of(number).filter(ProcessHandle::isAlive).isEmpty();
    }
}
