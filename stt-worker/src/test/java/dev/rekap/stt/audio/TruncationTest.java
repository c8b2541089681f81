package dev.rekap.stt.audio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TruncationTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void wholeOggPagesAreWhole() throws IOException {
        assertThat(truncated(twoPages(), "ogg")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 28, 40, 75})
    void anOggFileThatEndsWithinAPageIsTruncated(int cut) throws IOException {
        byte[] whole = twoPages();

        assertThat(truncated(Arrays.copyOf(whole, whole.length - cut), "ogg")).isTrue();
    }

    @Test
    void whatFollowsTheLastOggPageIsNotJudged() throws IOException {
        byte[] whole = twoPages();

        assertThat(truncated(Arrays.copyOf(whole, whole.length + 20), "ogg")).isFalse();
    }

    @Test
    void aWavIsHeldAgainstTheSizeItStates() throws IOException {
        assertThat(truncated(riff(92, 100), "wav")).isFalse();
        assertThat(truncated(riff(93, 100), "wav")).isFalse();
        assertThat(truncated(riff(5000, 100), "wav")).isTrue();
        assertThat(truncated(riff(-1, 100), "wav")).as("size not known").isFalse();
        assertThat(truncated("RF64 and more".getBytes(StandardCharsets.US_ASCII), "wav"))
                .isFalse();
    }

    @Test
    void otherContainersStateTheirLengthThemselves() throws IOException {
        assertThat(truncated(new byte[1], "mp4")).isFalse();
    }

    private boolean truncated(byte[] bytes, String container) throws IOException {
        return Truncation.isTruncated(Files.write(folder.resolve("file"), bytes), container);
    }

    private static byte[] twoPages() {
        ByteBuffer buffer = ByteBuffer.allocate(2 * (27 + 1 + 10));
        for (int page = 0; page < 2; page++) {
            buffer.put("OggS".getBytes(StandardCharsets.US_ASCII))
                    .put(new byte[22])
                    .put((byte) 1)
                    .put((byte) 10)
                    .put(new byte[10]);
        }
        return buffer.array();
    }

    private static byte[] riff(int stated, int length) {
        return ByteBuffer.allocate(length)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put("RIFF".getBytes(StandardCharsets.US_ASCII))
                .putInt(stated)
                .array();
    }
}
