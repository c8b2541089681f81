package dev.rekap.blob;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobContentTest {

    @Test
    void aFileIsOpenedAnewForEachAttempt(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.ogg"), "suara");
        BlobContent content = BlobContent.of(file, "audio/ogg", Map.of("name", "a.ogg"));

        assertThat(content.length()).isEqualTo(5);
        for (int attempt = 0; attempt < 2; attempt++) {
            try (InputStream source = content.open()) {
                assertThat(source.read()).isEqualTo('s');
                assertThat(source.readAllBytes()).asString().isEqualTo("uara");
                assertThat(source.read()).isEqualTo(-1);
                assertThat(source.read(new byte[0])).isZero();
            }
        }
    }

    @Test
    void aFileThatIsGoneIsNoContent(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("a.ogg"), "suara");
        BlobContent content = BlobContent.of(file, "audio/ogg", Map.of());
        Files.delete(file);

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(content::open);
        assertThatExceptionOfType(UncheckedIOException.class)
                .isThrownBy(() -> BlobContent.of(file, "audio/ogg", Map.of()));
    }

    @Test
    void namesOfMetadataAreThoseThatHeadersTake() {
        for (String name : new String[] {"", "Name", "file_name", "nåme", "a b"}) {
            assertThatExceptionOfType(IllegalArgumentException.class)
                    .isThrownBy(() -> new BlobContent(
                            () -> new ByteArrayInputStream(new byte[0]), 0, "audio/ogg", Map.of(name, "x")));
        }
    }

    @Test
    void aLengthIsNotNegative() {
        assertThatExceptionOfType(IllegalArgumentException.class)
                .isThrownBy(
                        () -> new BlobContent(() -> new ByteArrayInputStream(new byte[0]), -1, "audio/ogg", Map.of()));
    }

    @Test
    void anEmptyPromiseIsKeptToo() throws IOException {
        BlobContent content = new BlobContent(() -> new ByteArrayInputStream(new byte[1]), 0, "audio/ogg", Map.of());

        try (InputStream source = content.open()) {
            assertThatExceptionOfType(SourceException.class)
                    .isThrownBy(source::read)
                    .withMessage("the source gave more than 0 bytes");
        }
    }
}
