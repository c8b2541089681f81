package dev.rekap.ingest.spool;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rekap.contracts.UserId;
import dev.rekap.ingest.IncomingFile;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpoolTest {

    private static final int LIMIT = 100_000;

    @TempDir
    private Path directory;

    @Test
    void aFileLiesOnTheDiskWithItsDigestUntilTheCallIsAnswered() throws IOException {
        try (Spool spool = new Spool(directory, LIMIT)) {
            IncomingFile file;
            try (SpooledCall call = spool.open()) {
                file = call.write("a.ogg", content("abc"), LIMIT);
                assertThat(file.content()).hasContent("abc");
                assertThat(spool.left()).isEqualTo(LIMIT - 3);
            }
            assertThat(file.size()).isEqualTo(3);
            assertThat(file.sha256()).isEqualTo("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            assertThat(file.content()).doesNotExist();
            assertThat(spool.left()).isEqualTo(LIMIT);
        }
    }

    @Test
    void aFileAboveTheLimitIsCutOffThereAndGoesAway() throws IOException {
        try (Spool spool = new Spool(directory, LIMIT)) {
            try (SpooledCall call = spool.open()) {
                assertThatThrownBy(() -> call.write("a.ogg", content("abcd"), 3))
                        .isInstanceOf(OversizeException.class);
                assertThatThrownBy(() -> call.skip(content("abcd"), 3)).isInstanceOf(OversizeException.class);
            }
            assertThat(files()).hasSize(1);
            assertThat(spool.left()).isEqualTo(LIMIT);
        }
    }

    @Test
    void skippedFilesTakeNoSpace() throws IOException {
        try (Spool spool = new Spool(directory, 0);
                SpooledCall call = spool.open()) {
            call.skip(content("abcd"), 4);

            assertThat(files()).hasSize(1);
        }
    }

    @Test
    void allCallsShareOneBudget() throws IOException {
        try (Spool spool = new Spool(directory, 5);
                SpooledCall other = spool.open()) {
            try (SpooledCall one = spool.open()) {
                one.write("a.ogg", content("abc"), LIMIT);

                assertThatThrownBy(() -> other.write("b.ogg", content("def"), LIMIT))
                        .isInstanceOf(SpoolFullException.class);
            }
            assertThat(other.write("b.ogg", content("def"), LIMIT).size()).isEqualTo(3);
        }
    }

    @Test
    void allCallsOfOneUserShareHalfOfTheBudget() throws IOException {
        UserId shop = new UserId("toko");
        try (Spool spool = new Spool(directory, 10);
                SpooledCall other = spool.open(new UserId("warung"));
                SpooledCall one = spool.open(shop)) {
            try (SpooledCall another = spool.open(shop)) {
                one.write("a.ogg", content("abc"), LIMIT);

                assertThatThrownBy(() -> another.write("b.ogg", content("def"), LIMIT))
                        .isInstanceOf(SpoolFullException.class);
            }
            assertThat(other.write("b.ogg", content("defgh"), LIMIT).size()).isEqualTo(5);
            assertThat(one.write("c.ogg", content("ij"), LIMIT).size()).isEqualTo(2);
        }
    }

    @Test
    void aDiskThatTakesNoMoreCountsAsFull() throws IOException {
        Spool spool = new Spool(directory, LIMIT);
        spool.close();

        try (SpooledCall call = spool.open()) {
            assertThatThrownBy(() -> call.write("a.ogg", content("abc"), LIMIT)).isInstanceOf(SpoolFullException.class);
        }
    }

    @Test
    void leftoversOfAKilledProcessAreDeletedAndLockedDirectoriesStay() throws IOException {
        Path left = Files.createDirectory(directory.resolve("left"));
        Files.writeString(left.resolve("lock"), "");
        Files.writeString(left.resolve("upload"), "abc");

        try (Spool living = new Spool(directory, LIMIT);
                SpooledCall call = living.open()) {
            IncomingFile file = call.write("a.ogg", content("abc"), LIMIT);
            assertThat(left).doesNotExist();

            new Spool(directory, LIMIT).close();

            assertThat(file.content()).exists();
        }
        assertThat(directory).isEmptyDirectory();
    }

    @Test
    void aDirectoryThatCannotBeUsedIsNamed() throws IOException {
        Path file = Files.writeString(directory.resolve("file"), "");

        assertThatThrownBy(() -> new Spool(file, LIMIT))
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining(file.toString());
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> walk = Files.walk(directory)) {
            return walk.filter(Files::isRegularFile).toList();
        }
    }

    private static ByteArrayInputStream content(String text) {
        return new ByteArrayInputStream(text.getBytes(UTF_8));
    }
}
