package dev.rekap.pictures;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.rekap.pictures.PictureException.Reason;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BadPictureTest {

    @Test
    void refusesWhatIsNoPicture() throws IOException {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry("foto.jpg"));
            out.write(SamplePictures.jpeg());
        }

        for (byte[] each : List.of(zip.toByteArray(), bytes("%PDF-1.7\n"), bytes("jual es teh 5000"), new byte[0])) {
            assertThat(reason(each)).isEqualTo(Reason.NOT_A_PICTURE);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\0\0\0\u0018ftypheic\0\0\0\0mif1heic",
                "\0\0\0\u0018ftypmif1\0\0\0\0mif1heic",
                "\0\0\0\u0018ftypavif\0\0\0\0avifmif1",
                "II*\0\b\0\0\0",
                "MM\0*\0\0\0\b",
                "8BPS\0\1",
                "\u00FF\n\u00FA",
                "<svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "<?xml version=\"1.0\"?>\n<!-- logo -->\n<svg width=\"1\"/>"
            })
    void refusesPicturesItCannotRead(String start) {
        assertThat(reason(bytes(start))).isEqualTo(Reason.UNSUPPORTED);
    }

    @Test
    void refusesPictureWithinBmp() {
        byte[] bmp = SamplePictures.written(SamplePictures.fields(BufferedImage.TYPE_INT_RGB), "bmp");
        bmp[30] = 5;

        assertThat(reason(bmp)).isEqualTo(Reason.UNSUPPORTED);
    }

    @Test
    void refusesTooManyPixelsByTheHeader() throws IOException {
        byte[] bomb = SamplePictures.png(10_000, 10_000, 1, 0, new byte[10_000 * 1251]);

        assertThat(bomb.length).isLessThan(100_000);
        assertThat(reason(bomb)).isEqualTo(Reason.TOO_MANY_PIXELS);
        assertThat(reason(SamplePictures.png(70_000, 1, 1, 0, new byte[0]))).isEqualTo(Reason.TOO_MANY_PIXELS);
    }

    /** Its reader takes nine times as much memory as others. */
    @Test
    void refusesLargeWebpByTheHeader() {
        byte[] webp = SamplePictures.stored("lossy.webp");
        webp[26] = 2049 & 0xFF;
        webp[27] = 2049 >> 8;
        webp[28] = 0;
        webp[29] = 8;

        assertThat(reason(webp)).isEqualTo(Reason.TOO_MANY_PIXELS);
    }

    @ParameterizedTest
    @ValueSource(bytes = {3, 100})
    void refusesFrameThatDoesNotFitItsCanvas(byte width) {
        byte[] webp = SamplePictures.stored("lossy-transparent.webp");
        webp[24] = width;

        assertThat(reason(webp)).isEqualTo(Reason.DAMAGED);
    }

    @Test
    void refusesWhatIsCutOff() throws IOException {
        BufferedImage fields = SamplePictures.fields(new BufferedImage(400, 300, BufferedImage.TYPE_INT_RGB));
        for (byte[] whole : List.of(
                SamplePictures.written(fields, "jpeg"),
                SamplePictures.progressive(fields, "jpeg"),
                SamplePictures.written(fields, "png"),
                SamplePictures.written(fields, "gif"),
                SamplePictures.written(fields, "bmp"),
                SamplePictures.stored("lossy.webp"),
                SamplePictures.stored("lossless-transparent.webp"))) {
            byte[] cut = Arrays.copyOf(whole, whole.length * 2 / 3);

            assertThat(reason(cut)).as(new String(whole, 0, 12, ISO_8859_1)).isEqualTo(Reason.DAMAGED);
        }
    }

    /** Some cameras leave it out; no pixel is missing. */
    @Test
    void takesJpegWithoutItsEndMark() throws Exception {
        byte[] jpeg = SamplePictures.jpeg();

        assertThat(Pictures.normal(Arrays.copyOf(jpeg, jpeg.length - 2)).width())
                .isEqualTo(32);
    }

    @Test
    void takesBytesBehindTheEnd() throws Exception {
        ByteArrayOutputStream longer = new ByteArrayOutputStream();
        longer.writeBytes(SamplePictures.jpeg());
        longer.writeBytes(new byte[5000]);

        assertThat(Pictures.normal(longer.toByteArray()).width()).isEqualTo(32);
    }

    /** Each of the texts is 256 KB when it is unpacked: 4 GB if all of them were kept. */
    @Test
    void doesNotUnpackTexts() throws Exception {
        ByteArrayOutputStream text = new ByteArrayOutputStream();
        text.writeBytes(bytes("Comment\0\0"));
        text.writeBytes(SamplePictures.packed(new byte[256_000]));
        byte[] chunk = SamplePictures.chunk("zTXt", text.toByteArray());
        byte[][] texts = new byte[16_000][];
        Arrays.fill(texts, chunk);

        byte[] png = SamplePictures.png(1, 1, 8, 0, new byte[] {0, 0}, texts);

        assertThat(Pictures.normal(png).width()).isEqualTo(1);
    }

    /** Whatever is changed in a picture, the answer is a picture or a reason. */
    @Test
    void survivesDamage() throws IOException {
        BufferedImage fields = SamplePictures.fields(BufferedImage.TYPE_INT_RGB);
        List<byte[]> samples = List.of(
                SamplePictures.withSegment(SamplePictures.jpeg(), 0xE1, SamplePictures.exif(6, "-")),
                SamplePictures.stored("cmyk.jpg"),
                SamplePictures.png(),
                SamplePictures.animatedGif(),
                SamplePictures.written(fields, "bmp"),
                SamplePictures.stored("lossy.webp"),
                SamplePictures.stored("lossless-transparent.webp"),
                SamplePictures.stored("lossy-transparent.webp"),
                SamplePictures.stored("animated.webp"),
                SamplePictures.stored("turned.webp"));
        Random random = new Random(42);
        List<String> unexpected = new ArrayList<>();
        for (byte[] sample : samples) {
            for (int i = 0; i < 60; i++) {
                byte[] damaged = sample.clone();
                for (int n = 0; n < 1 + random.nextInt(4); n++) {
                    damaged[random.nextInt(damaged.length)] = (byte) random.nextInt(256);
                }
                try {
                    Pictures.normal(damaged);
                } catch (PictureException _) {
                    // A reason.
                } catch (RuntimeException | Error e) {
                    unexpected.add(e.toString());
                }
            }
        }
        assertThat(unexpected).isEmpty();
    }

    private static Reason reason(byte[] content) {
        PictureException normal = catchThrowableOfType(PictureException.class, () -> Pictures.normal(content));
        assertThat(normal).as("of %d bytes", content.length).isNotNull();
        if (normal.reason() != Reason.DAMAGED) {
            // What needs no pixel is known by the header.
            PictureException inspected = catchThrowableOfType(
                    PictureException.class, () -> Pictures.inspect(new ByteArrayInputStream(content)));
            assertThat(inspected.reason()).isEqualTo(normal.reason());
        }
        return normal.reason();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
