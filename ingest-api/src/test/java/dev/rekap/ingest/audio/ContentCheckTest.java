package dev.rekap.ingest.audio;

import static dev.rekap.ingest.audio.Recordings.aac;
import static dev.rekap.ingest.audio.Recordings.bytes;
import static dev.rekap.ingest.audio.Recordings.id3;
import static dev.rekap.ingest.audio.Recordings.join;
import static dev.rekap.ingest.audio.Recordings.m4a;
import static dev.rekap.ingest.audio.Recordings.mp3;
import static dev.rekap.ingest.audio.Recordings.noise;
import static dev.rekap.ingest.audio.Recordings.opus;
import static dev.rekap.ingest.audio.Recordings.wav;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rekap.contracts.orders.OrderProblem;
import dev.rekap.ingest.AudioCheck.Finding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ContentCheckTest {

    private static final byte[] PNG = join(bytes("\u0089PNG\r\n\u001A\n\0\0\0\rIHDR"), new byte[30]);
    private static final byte[] MIDI = bytes("MThd\0\0\0\u0006\0\u0001\0\u0001\0`MTrk");

    private final ContentCheck check = new ContentCheck();

    @TempDir
    private Path directory;

    static Stream<Arguments> recordings() {
        return Stream.of(
                arguments("audio/ogg", opus(1)),
                arguments("audio/wav", wav(1)),
                arguments("audio/mp4", m4a(1)),
                arguments("audio/mpeg", mp3(1)),
                arguments("audio/mpeg", join(id3(300), mp3(1))),
                arguments("application/octet-stream", aac(1)),
                arguments("audio/flac", join(bytes("fLaC"), noise(1, 100))),
                arguments("audio/amr", join(bytes("#!AMR\n"), noise(1, 100))),
                // What nobody knows may be sound: behind zeros, in RF64, or cut off before its name.
                arguments("application/octet-stream", join(new byte[64], m4a(1))),
                arguments("application/octet-stream", noise(1, 1000)),
                arguments("application/octet-stream", new byte[1000]));
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void aRecordingIsKnownByItsBytes(String contentType, byte[] content) throws IOException {
        assertThat(find(content)).isEqualTo(new Finding.Audio(contentType));
    }

    @Test
    void filesOfRealEncodersAreAccepted() throws IOException {
        try (Stream<Path> usual = Files.list(Path.of("..", "samples"));
                Stream<Path> odd = Files.list(Path.of("..", "samples", "odd"))) {
            List<Path> recordings = Stream.concat(usual, odd)
                    .filter(file -> file.toString().matches(".*\\.(ogg|mp3|wav|m4a|qta|caf|spx|webm|amr|mkv)"))
                    .toList();

            assertThat(recordings).hasSizeGreaterThanOrEqualTo(49);
            for (Path recording : recordings) {
                assertThat(check.check(recording)).as(recording.toString()).isInstanceOf(Finding.Audio.class);
            }
        }
    }

    static Stream<byte[]> otherMedia() {
        return Stream.of(PNG, MIDI);
    }

    @ParameterizedTest
    @MethodSource("otherMedia")
    void mediaThatWeDoNotTakeAreCalledUnsupported(byte[] content) throws IOException {
        assertThat(find(content)).isEqualTo(new Finding.Unfit(OrderProblem.UNSUPPORTED_FORMAT));
    }

    static Stream<byte[]> noMedia() {
        return Stream.of(
                bytes("ini bukan rekaman, hanya teks\n".repeat(20)),
                bytes("x"),
                bytes("RIFF"),
                bytes("%PDF-1.7\n1 0 obj"),
                join(bytes("PK\u0003\u0004"), new byte[60]));
    }

    @ParameterizedTest
    @MethodSource("noMedia")
    void fileWithoutMediaIsNoAudio(byte[] content) throws IOException {
        assertThat(find(content)).isEqualTo(new Finding.Unfit(OrderProblem.NOT_AUDIO));
    }

    @Test
    void anEmptyFileIsCalledEmpty() throws IOException {
        assertThat(find(new byte[0])).isEqualTo(new Finding.Unfit(OrderProblem.EMPTY_FILE));
    }

    private Finding find(byte[] content) throws IOException {
        return check.check(Files.write(directory.resolve("misleading.mp3"), content));
    }
}
