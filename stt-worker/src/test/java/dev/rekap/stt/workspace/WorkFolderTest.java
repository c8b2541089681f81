package dev.rekap.stt;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkFolderTest {

    @TempDir
    private Path parent = Path.of("");

    @Test
    void itIsForThisUserAloneAndVanishesWithAllInIt() throws IOException {
        Path path;
        try (WorkFolder folder = WorkFolder.create()) {
            path = folder.path();
            Files.writeString(Files.createDirectory(path.resolve("deeper")).resolve("file"), "x");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                    .isEqualTo("rwx------");
        }

        assertThat(path).doesNotExist();
    }

    @Test
    void whatKilledWorkersLeftIsRemovedAndNothingElse() throws IOException {
        Path abandoned = folder("rekap-stt-1", Duration.ofHours(3));
        Path inUse = folder("rekap-stt-2", Duration.ofMinutes(20));
        Path foreign = folder("other-1", Duration.ofHours(3));
        Path link = Files.createSymbolicLink(parent.resolve("rekap-stt-link"), foreign);

        assertThat(WorkFolder.removeAbandoned(parent, Duration.ofHours(2))).isEqualTo(1);
        assertThat(abandoned).doesNotExist();
        assertThat(inUse.resolve("original")).exists();
        assertThat(foreign.resolve("original")).exists();
        assertThat(link).exists();
    }

    private Path folder(String name, Duration age) throws IOException {
        Path folder = Files.createDirectory(parent.resolve(name));
        Files.writeString(folder.resolve("original"), "x");
        return Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(age)));
    }
}
