package dev.rekap.simulator.telegram;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileVaultTest {

    private static final int TIMES = 1_000;
    private static final byte[] BYTES = "equal bytes".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void contentStaysReadableWhileEqualBytesAreStoredAgain() throws Exception {
        FileVault vault = new FileVault(folder, Clock.systemUTC());
        Path path = vault.store(new ByteArrayInputStream(BYTES)).path();
        assertThat(path).isNotNull();
        try (ExecutorService others = Executors.newSingleThreadExecutor()) {
            Future<?> storing = others.submit(() -> {
                for (int i = 0; i < TIMES; i++) {
                    vault.store(new ByteArrayInputStream(BYTES));
                }
                return null;
            });
            while (!storing.isDone()) {
                assertThat(Files.readAllBytes(path)).isEqualTo(BYTES);
            }
            storing.get();
        }
    }
}
