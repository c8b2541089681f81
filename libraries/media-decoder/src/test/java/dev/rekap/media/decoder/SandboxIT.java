package dev.rekap.media.decoder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a program in the sandbox can still do, on this kernel. */
class SandboxIT {

    @Test
    void networkProgramsAndMoreMemoryAreRefused() throws Exception {
        Process process = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx32m",
                        "-XX:+UseSerialGC",
                        "-XX:MaxDirectMemorySize=1g",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LockedProgram.class.getName()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();

        assertThat(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines())
                .containsExactly(
                        "sandbox: ",
                        "listen: refused",
                        "start: refused",
                        "read: done",
                        "allocate: refused",
                        "write: refused",
                        "memory: true");
        assertThat(process.waitFor()).isZero();
    }
}
