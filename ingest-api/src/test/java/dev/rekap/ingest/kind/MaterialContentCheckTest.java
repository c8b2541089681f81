package dev.rekap.ingest.kind;

import static dev.rekap.ingest.kind.SampleFiles.bytes;
import static dev.rekap.ingest.kind.SampleFiles.heic;
import static dev.rekap.ingest.kind.SampleFiles.jpegHeader;
import static dev.rekap.ingest.kind.SampleFiles.png;
import static dev.rekap.ingest.kind.SampleFiles.zip;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.rekap.contracts.decisions.PartKind;
import dev.rekap.ingest.IncomingFile;
import dev.rekap.ingest.audio.ContentCheck;
import dev.rekap.ingest.audio.Recordings;
import dev.rekap.ingest.material.MaterialCheck.PartFinding;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class MaterialContentCheckTest {

    private final MaterialContentCheck check = new MaterialContentCheck(new ContentCheck());

    @TempDir
    private Path directory;

    static Stream<Arguments> fit() {
        return Stream.of(
                arguments("", png(8, 8), PartKind.PICTURE, "image/png"),
                arguments("stok.xlsx", jpegHeader(8, 8), PartKind.PICTURE, "image/jpeg"),
                arguments("animasi.gif", bytes("GIF89a\2\0\2\0\0\0\0,"), PartKind.PICTURE, "image/gif"),
                arguments("", Recordings.opus(1), PartKind.AUDIO, "audio/ogg"),
                arguments("v.mp4", bytes("\0\0\0\u0018ftypmp42\0\0\0\1isommp42"), PartKind.VIDEO, "video/mp4"),
                arguments("harga", bytes("%PDF-1.7\n%\u00E2\u00E3"), PartKind.DOCUMENT, "application/pdf"),
                arguments("catatan.txt", bytes("es teh 5000\n"), PartKind.DOCUMENT, "text/plain"),
                arguments("harga.csv", bytes("nama;harga\nes teh;5000\n"), PartKind.DOCUMENT, "text/csv"),
                arguments(
                        "harga.xlsx",
                        zip("[Content_Types].xml"),
                        PartKind.DOCUMENT,
                        "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
                arguments(
                        "surat.docx",
                        zip("[Content_Types].xml"),
                        PartKind.DOCUMENT,
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document"));
    }

    @ParameterizedTest(name = "{0} {3}")
    @MethodSource("fit")
    void tellsKindByContent(String name, byte[] content, PartKind kind, String contentType) throws IOException {
        assertThat(check.check(file(name, content))).isEqualTo(new PartFinding.Fit(kind, contentType));
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                arguments("a.jpg", new byte[0], "EMPTY_FILE"),
                arguments("a.heic", heic(), "PICTURE_NOT_SUPPORTED"),
                arguments("a.jpg", heic(), "PICTURE_NOT_SUPPORTED"),
                arguments("logo.svg", bytes("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"), "PICTURE_NOT_SUPPORTED"),
                arguments("a.png", png(10_000, 10_000), "PICTURE_TOO_LARGE"),
                arguments("a.jpg", bytes("\u00FF\u00D8\u00FF\u00E0"), "PICTURE_DAMAGED"),
                arguments("a.jpg", zip("a.jpg"), "FILE_NOT_SUPPORTED"),
                arguments("a.zip", zip("a.jpg"), "FILE_NOT_SUPPORTED"),
                arguments("a.apk", zip("AndroidManifest.xml"), "FILE_NOT_SUPPORTED"),
                arguments("a.exe", bytes("MZ\u0090\0\3\0\0\0\4\0"), "FILE_NOT_SUPPORTED"),
                arguments("a.html", bytes("<html><script>alert(1)</script></html>"), "FILE_NOT_SUPPORTED"),
                arguments("a.jpg", bytes("\1\2\3\4\5\6\7\u0090\u0091"), "FILE_NOT_SUPPORTED"));
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("refused")
    void refusesByItsOwnCode(String name, byte[] content, String code) throws IOException {
        assertThat(check.check(file(name, content)))
                .isInstanceOfSatisfying(
                        PartFinding.Refused.class,
                        refused -> assertThat(refused.code().name()).isEqualTo(code));
    }

    private IncomingFile file(String name, byte[] content) throws IOException {
        Path path = Files.write(directory.resolve("file"), content);
        return new IncomingFile(name, path, content.length, "0".repeat(64));
    }
}
