package dev.rekap.media.decoder;

import static dev.rekap.media.decoder.RealLibav.join;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import dev.rekap.media.decoder.Structure.Verdict;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Containers by their bytes alone; whether they decode is another matter. */
class StructureTest {

    @TempDir
    private Path folder = Path.of("");

    static Stream<Arguments> files() {
        byte[] segment = text("\u0018S\u0080g");
        byte[] cluster = text("\u001FC\u00B6u");
        byte[] ebml = join(text("\u001AE\u00DF\u00A3\u0084webm"));
        byte[] unknown = text("\u0001\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF\u00FF");
        return Stream.of(
                // Matroska: sizes known and unknown, a block that is cut, an element without an end, something behind.
                Arguments.of(Verdict.PLAIN, join(ebml, segment, unknown, cluster, unknown, text("\u00E7\u0081\0"))),
                Arguments.of(Verdict.TRUNCATED, join(ebml, segment, unknown, cluster, unknown, text("\u00A3\u0085ab"))),
                Arguments.of(Verdict.TRUNCATED, join(ebml, segment, text("\u0090"), cluster, text("\u0081"))),
                Arguments.of(Verdict.ODD, join(ebml, segment, unknown, text("\u00EC\u00FF"))),
                Arguments.of(Verdict.ODD, join(ebml, segment, unknown, text("TAGxxx"))),
                Arguments.of(
                        Verdict.TRUNCATED,
                        join(ebml, segment, unknown, text("xxxx"), cluster, unknown, text("\u00E7\u0081\0"))),
                // MP4: no end of the recording, a box to the end, a large one, something behind, another order.
                Arguments.of(Verdict.TRUNCATED, join(box("ftyp", 4), box("mdat", 10))),
                Arguments.of(Verdict.PLAIN, join(box("ftyp", 4), box("moov", 4), text("\0\0\0\0mdat"), new byte[9])),
                Arguments.of(
                        Verdict.PLAIN,
                        join(
                                box("ftyp", 4),
                                box("moov", 4),
                                text("\0\0\0\u0001mdat\0\0\0\0\0\0\0\u0014"),
                                new byte[4])),
                Arguments.of(Verdict.ODD, join(box("ftyp", 4), box("moov", 4), box("mdat", 4), text("xx\0\0zzzz"))),
                Arguments.of(Verdict.ODD, join(box("moov", 4), box("mdat", 4))),
                Arguments.of(Verdict.ODD, join(box("ftyp", 4), box("moov", 4), box("moof", 4), box("mdat", 4))),
                Arguments.of(Verdict.TRUNCATED, join(box("ftyp", 4), box("mdat", 4), text("\0\0\0@moov"))),
                Arguments.of(Verdict.ODD, join(box("ftyp", 4), box("moov", 4), text("\0\0\0@mdat"))),
                // RIFF and its kin.
                Arguments.of(Verdict.PLAIN, wav(36 + 100, 100)),
                Arguments.of(Verdict.ODD, wav(0, 100)),
                Arguments.of(Verdict.ODD, wav(36 + 100, 140)),
                Arguments.of(Verdict.TRUNCATED, wav(36 + 100, 400)),
                Arguments.of(Verdict.ODD, wav(36, 0)),
                Arguments.of(Verdict.ODD, wav(36, -1)),
                Arguments.of(Verdict.TRUNCATED, join(text("RIFF\0\0\0\0WAVEjunk"), new byte[4])),
                Arguments.of(Verdict.TRUNCATED, join(text("RIFF\0\u0010\0\0AVI "), new byte[90])),
                Arguments.of(Verdict.ODD, join(text(".snd\0\0\0\u0018\u00FF\u00FF\u00FF\u00FF"), new byte[40])),
                Arguments.of(Verdict.TRUNCATED, text(".snd\0\0\0\u0018\u00FF\u00FF\u00FF\u00FF")),
                Arguments.of(Verdict.ODD, join(text("caff\0\u0001\0\0data"), text("\u00FF".repeat(8)), new byte[40])),
                // Frames.
                Arguments.of(Verdict.PLAIN, join(text("#!AMR\n<"), new byte[31])),
                Arguments.of(Verdict.PLAIN, join(text("#!AMR-WB\n\u0004"), new byte[17])),
                Arguments.of(Verdict.ODD, text("#!AMR_MC1.0\n")),
                Arguments.of(Verdict.TRUNCATED, join(text("#!AMR\n<"), new byte[3])),
                Arguments.of(Verdict.TRUNCATED, join(text("#!AMR\n\u00FF"), new byte[30])),
                Arguments.of(Verdict.ODD, text("no recording")));
    }

    @ParameterizedTest
    @MethodSource("files")
    void bytesTellWhetherAContainerIsWhole(Verdict verdict, byte[] content) throws IOException {
        assertThat(Structure.of(Files.write(folder.resolve("file"), content)).verdict())
                .isEqualTo(verdict);
    }

    @Test
    void beginningIsFoundBehindTagsAndZeros() throws IOException {
        byte[] tag = join(text("ID3\u0004\0\0\0\0\0\u0004"), new byte[4]);
        byte[] file = join(tag, tag, new byte[10], wav(136, 100));

        Structure found = Structure.of(Files.write(folder.resolve("file"), file));

        assertThat(found.start()).isEqualTo(38);
        assertThat(found.verdict()).isEqualTo(Verdict.ODD);
    }

    private static byte[] wav(int riff, int data) {
        return ByteBuffer.allocate(144)
                .order(ByteOrder.LITTLE_ENDIAN)
                .put(text("RIFF"))
                .putInt(riff)
                .put(text("WAVEfmt "))
                .putInt(16)
                .put(new byte[16])
                .put(text("data"))
                .putInt(data)
                .array();
    }

    private static byte[] box(String type, int content) {
        return ByteBuffer.allocate(8 + content)
                .putInt(8 + content)
                .put(text(type))
                .array();
    }

    private static byte[] text(String characters) {
        return characters.getBytes(ISO_8859_1);
    }
}
