package dev.rekap.stt.workspace;

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
    void folderOfAKilledProcessIsRemovedAtOnce() throws IOException {
        Path abandoned = folder("rekap-stt-1", Duration.ZERO);
        Files.createFile(abandoned.resolve("lock"));

        assertThat(WorkFolder.removeAbandoned(parent)).isEqualTo(1);
        assertThat(abandoned).doesNotExist();
    }

    @Test
    void folderInUseStaysHoweverOldItIs() throws IOException {
        try (WorkFolder folder = WorkFolder.create()) {
            Files.setLastModifiedTime(folder.path(), FileTime.from(Instant.EPOCH));

            WorkFolder.removeAbandoned(Path.of(System.getProperty("java.io.tmpdir")));

            assertThat(folder.path().resolve("lock")).exists();
        }
    }

    @Test
    void folderWithoutALockIsRemovedWhenItGetsNone() throws IOException {
        Path old = folder("rekap-stt-1", Duration.ofMinutes(2));
        Path justMade = folder("rekap-stt-2", Duration.ZERO);

        assertThat(WorkFolder.removeAbandoned(parent)).isEqualTo(1);
        assertThat(old).doesNotExist();
        assertThat(justMade).exists();
    }

    @Test
    void whatIsNotOursStays() throws IOException {
        Path foreign = folder("other-1", Duration.ofHours(3));
        Path link = Files.createSymbolicLink(parent.resolve("rekap-stt-link"), foreign);

        assertThat(WorkFolder.removeAbandoned(parent)).isZero();
        assertThat(foreign.resolve("original")).exists();
        assertThat(link).exists();
    }

    private Path folder(String name, Duration age) throws IOException {
        Path folder = Files.createDirectory(parent.resolve(name));
        Files.writeString(folder.resolve("original"), "x");
        return Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(age)));
    }
}
