package dev.rekap.environment.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.environment.TestEnvironmentException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StateDirectoryTest {
    @TempDir
    Path root;

    @Test
    void aSecretStaysTheSameOverARestart() throws IOException {
        String secret;
        try (StateDirectory directory = kept()) {
            secret = directory.secret("s3");
            assertThat(secret).matches("[0-9a-f]{48}").isNotEqualTo(directory.secret("other"));
        }
        try (StateDirectory directory = kept()) {
            assertThat(directory.secret("s3")).isEqualTo(secret);
        }
    }

    @Test
    void onlyTheOwnerMayLookIn() throws IOException {
        try (StateDirectory directory = kept()) {
            Path folder = directory.folder("s3");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                    .isEqualTo("rwx------");
        }
    }

    @Test
    void aTemporaryDirectoryIsDeletedWithWhatIsInIt() throws IOException {
        Path where;
        try (StateDirectory directory = StateDirectory.open(Optional.empty(), Optional.of(root.resolve("programs")))) {
            where = directory.root();
            Files.writeString(directory.folder("s3").resolve("object"), "x");
            assertThat(directory.kept()).isFalse();
        }
        assertThat(where).doesNotExist();
    }

    @Test
    void aDirectoryHasOneStackAtATime() throws IOException {
        try (StateDirectory directory = kept()) {
            assertThat(directory.kept()).isTrue();
            assertThatThrownBy(this::kept)
                    .isInstanceOf(TestEnvironmentException.class)
                    .hasMessageContaining(root.toString());
        }
    }

    private StateDirectory kept() throws IOException {
        return StateDirectory.open(Optional.of(root.resolve("state")), Optional.of(root.resolve("programs")));
    }
}
