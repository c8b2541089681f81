package dev.rekap.stt.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;

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
    void folderThatTheSystemRemovedIsClosedAllTheSame() throws IOException {
        WorkFolder folder = WorkFolder.create();
        Files.delete(folder.path().resolve("lock"));
        Files.delete(folder.path());

        assertThatNoException().isThrownBy(folder::close);
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
    void folderInUseKeepsItsLockWhenItsProcessLooksForAbandonedOnes() throws Exception {
        try (WorkFolder folder = WorkFolder.create()) {
            WorkFolder.removeAbandoned(Path.of(System.getProperty("java.io.tmpdir")));

            assertThat(isFreeForAnotherProcess(folder.path().resolve("lock"))).isFalse();
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

    /** Asked by a program of its own: a lock belongs to a process. */
    private static boolean isFreeForAnotherProcess(Path file) throws Exception {
        Path program = Files.writeString(Files.createTempFile("TryLock", ".java"), """
                import java.nio.channels.FileChannel;
                import java.nio.file.Path;
                import java.nio.file.StandardOpenOption;

                void main(String[] arguments) throws Exception {
                    try (FileChannel channel = FileChannel.open(Path.of(arguments[0]), StandardOpenOption.WRITE)) {
                        System.exit(channel.tryLock() == null ? 3 : 0);
                    }
                }
                """);
        try {
            String java =
                    Path.of(System.getProperty("java.home"), "bin", "java").toString();
            int exit = new ProcessBuilder(java, program.toString(), file.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
            assertThat(exit).isIn(0, 3);
            return exit == 0;
        } finally {
            Files.delete(program);
        }
    }

    private Path folder(String name, Duration age) throws IOException {
        Path folder = Files.createDirectory(parent.resolve(name));
        Files.writeString(folder.resolve("original"), "x");
        return Files.setLastModifiedTime(folder, FileTime.from(Instant.now().minus(age)));
    }
}
