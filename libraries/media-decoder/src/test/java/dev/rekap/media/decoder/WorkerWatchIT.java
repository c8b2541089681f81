package dev.rekap.media.decoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class WorkerWatchIT {

    @Test
    void programThatHangsEndsWithItsWorker() throws Exception {
        // The shell is the worker: it lives as long as its input.
        Process worker = new ProcessBuilder(
                        "sh",
                        "-c",
                        "\"$0\" -Xmx32m -XX:+UseSerialGC -cp \"$1\" \"$2\" & read line",
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        System.getProperty("java.class.path"),
                        HangingProgram.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (BufferedReader out = worker.inputReader()) {
            ProcessHandle program =
                    ProcessHandle.of(Long.parseLong(out.readLine())).orElseThrow();
            assertThat(program.isAlive()).isTrue();

            worker.destroyForcibly().waitFor();

            try {
                await().atMost(Duration.ofMinutes(1)).until(() -> !program.isAlive());
            } finally {
                program.destroyForcibly();
            }
        }
    }
}
