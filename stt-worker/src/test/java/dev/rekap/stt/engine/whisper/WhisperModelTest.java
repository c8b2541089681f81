package dev.rekap.stt.engine.whisper;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhisperModelTest {

    @Test
    void everyModelHasANameASizeAndAChecksum() {
        assertThat(WhisperModel.all()).isNotEmpty().doesNotHaveDuplicates().allSatisfy(model -> {
            assertThat(model.name()).matches("[a-z0-9_-]+");
            assertThat(model.megabytes()).isPositive();
            assertThat(model.checksum()).matches("[0-9a-f]{40}|[0-9a-f]{64}");
        });
    }

    @Test
    void namesAreThoseOfWhisperCpp() {
        assertThat(WhisperModel.named("large-v3-turbo"))
                .hasValueSatisfying(model -> assertThat(model.file()).isEqualTo("ggml-large-v3-turbo.bin"));
        assertThat(WhisperModel.named("enormous")).isEmpty();
    }

    @Test
    void bothKindsOfChecksumsAreKnown(@TempDir Path folder) throws Exception {
        Path file = Files.writeString(folder.resolve("abc"), "abc");

        assertThat(new WhisperModel("a", 1, "a9993e364706816aba3e25717850c26c9cd0d89d").is(file))
                .isTrue();
        assertThat(new WhisperModel("a", 1, "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
                        .is(file))
                .isTrue();
        assertThat(new WhisperModel("a", 1, "0".repeat(40)).is(file)).isFalse();
    }
}
