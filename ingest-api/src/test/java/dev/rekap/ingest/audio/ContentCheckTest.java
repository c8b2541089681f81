package dev.rekap.ingest.audio;

import static dev.rekap.ingest.audio.Recordings.aac;
import static dev.rekap.ingest.audio.Recordings.box;
import static dev.rekap.ingest.audio.Recordings.bytes;
import static dev.rekap.ingest.audio.Recordings.cut;
import static dev.rekap.ingest.audio.Recordings.id3;
import static dev.rekap.ingest.audio.Recordings.join;
import static dev.rekap.ingest.audio.Recordings.m4a;
import static dev.rekap.ingest.audio.Recordings.mp3;
import static dev.rekap.ingest.audio.Recordings.noise;
import static dev.rekap.ingest.audio.Recordings.ogg;
import static dev.rekap.ingest.audio.Recordings.opus;
import static dev.rekap.ingest.audio.Recordings.wav;
import static dev.rekap.ingest.audio.Recordings.wavHeader;
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
                arguments("audio/ogg", ogg("\u0001vorbis\0", 1)),
                arguments("audio/wav", wav(1)),
                arguments("audio/wav", join(wavHeader(0), noise(1, 100))),
                arguments("audio/wav", join(wavHeader(0xFFFF_FFFFL), noise(1, 100))),
                arguments("audio/mp4", m4a(1)),
                arguments("audio/mp4", join(m4a(1), bytes("\0\0\0\0free"), noise(1, 20))),
                arguments("audio/mp4", join(m4a(1), bytes("\0\0\0\u0001free\0\0\0\0\0\0\0\u0014"), noise(1, 4))),
                arguments("audio/mpeg", mp3(1)),
                arguments("audio/mpeg", join(id3(300), mp3(1))),
                arguments("audio/mpeg", join(id3(300), new byte[64], mp3(1))),
                arguments("audio/aac", aac(1)),
                arguments("audio/flac", join(bytes("fLaC"), noise(1, 100))),
                arguments("audio/amr", join(bytes("#!AMR\n"), noise(1, 100))),
                arguments("audio/amr-wb", join(bytes("#!AMR-WB\n"), noise(1, 100))),
                arguments(
                        "audio/webm",
                        join(bytes("\u001AEß£\u009FB\u0086\u0081\u0001B\u0082\u0084webm"), noise(1, 90))));
    }

    @ParameterizedTest
    @MethodSource("recordings")
    void aRecordingIsKnownByItsBytes(String contentType, byte[] content) throws IOException {
        assertThat(find(content)).isEqualTo(new Finding.Audio(contentType));
    }

    @Test
    void filesOfRealEncodersAreAccepted() throws IOException {
        try (Stream<Path> samples = Files.list(Path.of("..", "samples"))) {
            List<Path> recordings = samples.filter(file -> file.toString().matches(".*\\.(ogg|mp3|wav|m4a)"))
                    .toList();

            assertThat(recordings).hasSizeGreaterThanOrEqualTo(30);
            for (Path recording : recordings) {
                assertThat(check.check(recording)).as(recording.toString()).isInstanceOf(Finding.Audio.class);
            }
        }
    }

    static Stream<byte[]> cutOff() {
        return Stream.of(
                cut(opus(1), opus(1).length - 1),
                cut(opus(1), opus(1).length / 2),
                cut(opus(1), 20),
                // whole pages, but those of the headers alone
                cut(opus(1), 47 + 27 + 17),
                cut(wav(1), wav(1).length - 1),
                cut(wav(1), 44),
                cut(wav(1), 40),
                cut(m4a(1), m4a(1).length - 1),
                join(box("ftyp", bytes("M4A ")), box("mdat", noise(1, 100))),
                join(box("ftyp", bytes("M4A ")), box("moov", bytes("soun"))),
                join(box("ftyp", bytes("M4A ")), bytes("\0\0\0\u0001mdat\0\0")),
                join(box("ftyp", bytes("M4A ")), bytes("\0\0\0\u0003mdat")),
                cut(mp3(1), 400),
                cut(id3(300), 200),
                bytes("fLaC"));
    }

    @ParameterizedTest
    @MethodSource("cutOff")
    void aRecordingThatIsNotWholeIsCalledTruncated(byte[] content) throws IOException {
        assertThat(find(content)).isEqualTo(new Finding.Unfit(OrderProblem.TRUNCATED_AUDIO));
    }

    static Stream<byte[]> otherMedia() {
        return Stream.of(
                PNG,
                MIDI,
                ogg("\u0080theora\0", 1),
                ogg("Speex   ", 1),
                join(bytes("\u001AEß£\u0093B\u0082\u0088matroska"), noise(1, 90)),
                join(box("ftyp", bytes("isom")), box("mdat", noise(1, 9)), box("moov", bytes("hdlr\0\0\0\0vide"))),
                join(id3(100), bytes("no frame follows ".repeat(400))));
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
                join(bytes("PK\u0003\u0004"), new byte[60]),
                new byte[1000]);
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
