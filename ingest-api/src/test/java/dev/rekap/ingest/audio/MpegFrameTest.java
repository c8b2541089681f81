package dev.rekap.ingest.audio;

import static dev.rekap.ingest.audio.Recordings.join;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MpegFrameTest {

    @TempDir
    private Path directory;

    @ParameterizedTest(name = "{0} is a frame of {1} bytes")
    @CsvSource({
        "FFFB9064, 417, MPEG-1 layer 3 at 128 kbit/s and 44100 Hz",
        "FFFB9264, 418, the same with padding",
        "FFF38064, 208, MPEG-2 layer 3 at 64 kbit/s and 22050 Hz",
        "FFE38064, 417, MPEG-2.5 layer 3 at 64 kbit/s and 11025 Hz",
        "FFFD8064, 417, MPEG-1 layer 2 at 128 kbit/s and 44100 Hz",
        "FFFF8464, 256, MPEG-1 layer 1 at 256 kbit/s and 48000 Hz",
        "FFF78464, 256, MPEG-2 layer 1 at 128 kbit/s and 24000 Hz"
    })
    void theLengthFollowsFromTheHeader(String header, int length, String what) throws IOException {
        assertThat(frame(header)).as(what).contains(new MpegFrame("audio/mpeg", length));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "FFFB0064, a bit rate of free format",
        "FFFBF064, a bit rate that does not exist",
        "FFFB9C64, a sample rate that does not exist",
        "FFEB9064, a version that does not exist",
        "FFE09064, no layer and not AAC",
        "FFF17C80, a sample rate of AAC that does not exist",
        "FFF15080, AAC of no length",
        "00000000, no synchronisation"
    })
    void whatCannotBeIsNoFrame(String header, String what) throws IOException {
        assertThat(frame(header)).as(what).isEmpty();
    }

    private Optional<MpegFrame> frame(String header) throws IOException {
        byte[] content = join(
                ByteBuffer.allocate(4)
                        .putInt(Integer.parseUnsignedInt(header, 16))
                        .array(),
                new byte[8]);
        try (AudioBytes bytes = AudioBytes.open(Files.write(directory.resolve("frame"), content))) {
            return MpegFrame.at(bytes, 0);
        }
    }
}
