package dev.rekap.pictures;

import static dev.rekap.pictures.SamplePictures.BLUE;
import static dev.rekap.pictures.SamplePictures.GREEN;
import static dev.rekap.pictures.SamplePictures.GREY;
import static dev.rekap.pictures.SamplePictures.RED;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NormalPictureTest {

    private static final int WHITE = 0xFFFFFF;

    /** Where the first row and the first column of an orientation are shown: EXIF 3.0, table of the tag. */
    @ParameterizedTest
    @CsvSource({
        "1, top, left", "2, top, right", "3, bottom, right", "4, bottom, left",
        "5, left, top", "6, right, top", "7, right, bottom", "8, left, bottom"
    })
    void appliesOrientation(int orientation, String row, String column) throws Exception {
        byte[] jpeg = SamplePictures.withSegment(SamplePictures.jpeg(), 0xE1, SamplePictures.exif(orientation, "-"));

        NormalPicture normal = Pictures.normal(jpeg);

        assertThat(normal.width()).isEqualTo(orientation < 5 ? 32 : 16);
        assertThat(normal.height()).isEqualTo(orientation < 5 ? 16 : 32);
        BufferedImage shown = SamplePictures.image(normal);
        assertNear(corner(shown, row, column), RED);
        assertNear(corner(shown, row, opposite(column)), GREEN);
        assertNear(corner(shown, opposite(row), column), BLUE);
        assertNear(corner(shown, opposite(row), opposite(column)), GREY);
    }

    @Test
    void appliesOrientationOfPngAndWebp() throws Exception {
        byte[] exif = SamplePictures.chunk("eXIf", without(SamplePictures.exif(6, "-"), 6));
        byte[] png = SamplePictures.png(32, 16, 8, 2, rows(SamplePictures.fields(BufferedImage.TYPE_INT_RGB)), exif);

        assertNear(corner(SamplePictures.image(Pictures.normal(png)), "right", "top"), RED);
        assertNear(
                corner(SamplePictures.image(Pictures.normal(SamplePictures.stored("turned.webp"))), "right", "top"),
                RED);
    }

    @Test
    void carriesNoMetadata() throws Exception {
        byte[] jpeg = SamplePictures.withSegment(
                SamplePictures.withSegment(SamplePictures.jpeg(), 0xE1, SamplePictures.exif(1, "6.2S 106.8E")),
                0xFE,
                "6.2S 106.8E".getBytes(ISO_8859_1));

        byte[] normal = Pictures.normal(jpeg).jpeg();

        assertThat(new String(jpeg, ISO_8859_1)).contains("6.2S 106.8E");
        assertThat(new String(normal, ISO_8859_1)).doesNotContain("6.2S", "Exif", "ICC_PROFILE");
        // APP0 is the header of JFIF itself.
        assertThat(segments(normal))
                .isNotEmpty()
                .noneMatch(marker -> (marker > 0xE0 && marker <= 0xEF) || marker == 0xFE);
    }

    @ParameterizedTest
    @ValueSource(ints = {BufferedImage.TYPE_INT_RGB, BufferedImage.TYPE_3BYTE_BGR, BufferedImage.TYPE_BYTE_INDEXED})
    void keepsColoursOfPng(int type) throws Exception {
        assertFields(Pictures.normal(SamplePictures.written(SamplePictures.fields(type), "png")));
    }

    @Test
    void keepsColoursOfJpegGifBmpAndWebp() throws Exception {
        BufferedImage fields = SamplePictures.fields(BufferedImage.TYPE_INT_RGB);

        assertFields(Pictures.normal(SamplePictures.jpeg()));
        assertFields(Pictures.normal(SamplePictures.written(fields, "gif")));
        assertFields(Pictures.normal(SamplePictures.written(fields, "bmp")));
        assertFields(Pictures.normal(SamplePictures.stored("lossy.webp")));
    }

    @Test
    void keepsColoursOfInterlacedAndProgressive() throws Exception {
        BufferedImage fields = SamplePictures.fields(BufferedImage.TYPE_INT_RGB);

        assertFields(Pictures.normal(SamplePictures.progressive(fields, "jpeg")));
        assertFields(Pictures.normal(SamplePictures.progressive(fields, "png")));
    }

    @Test
    void keepsColoursOfSixteenBits() throws Exception {
        BufferedImage fields = SamplePictures.fields(SamplePictures.ofSixteenBits(32, 16));

        assertFields(Pictures.normal(SamplePictures.written(fields, "png")));
    }

    @Test
    void convertsCmyk() throws Exception {
        BufferedImage shown = SamplePictures.image(Pictures.normal(SamplePictures.stored("cmyk.jpg")));

        assertThat(dominant(shown.getRGB(8, 4))).isEqualTo("red");
        assertThat(dominant(shown.getRGB(24, 4))).isEqualTo("green");
        assertThat(dominant(shown.getRGB(8, 12))).isEqualTo("blue");
    }

    /** In linear light 128 of 255 is half as bright as white, which sRGB writes as 188. */
    @Test
    void appliesColourProfile() throws Exception {
        byte[] profile = ICC_Profile.getInstance(ColorSpace.CS_LINEAR_RGB).getData();
        ByteArrayOutputStream segment = new ByteArrayOutputStream();
        segment.writeBytes("ICC_PROFILE\0\1\1".getBytes(ISO_8859_1));
        segment.writeBytes(profile);
        byte[] jpeg = SamplePictures.withSegment(SamplePictures.jpeg(), 0xE2, segment.toByteArray());

        assertNear(SamplePictures.image(Pictures.normal(jpeg)).getRGB(24, 12), 0xBCBCBC);
    }

    @ParameterizedTest
    @CsvSource({"8, false, 128", "16, false, 128", "8, true, 192", "16, true, 192"})
    void keepsBrightnessOfGrey(int bits, boolean halfTransparent, int expected) throws Exception {
        byte[] png = SamplePictures.greyPng(128, bits, halfTransparent);

        assertNear(SamplePictures.image(Pictures.normal(png)).getRGB(5, 5), expected * 0x010101);
    }

    @Test
    void keepsBrightnessOfGreyJpeg() throws Exception {
        BufferedImage grey = new BufferedImage(8, 8, BufferedImage.TYPE_BYTE_GRAY);
        grey.getRaster()
                .setSamples(
                        0, 0, 8, 8, 0, IntStream.generate(() -> 128).limit(64).toArray());

        assertNear(
                SamplePictures.image(Pictures.normal(SamplePictures.written(grey, "jpeg")))
                        .getRGB(3, 3),
                GREY);
    }

    @Test
    void readsOneBit() throws Exception {
        BufferedImage image = new BufferedImage(32, 16, BufferedImage.TYPE_BYTE_BINARY);
        image.setRGB(
                0, 0, 16, 16, IntStream.generate(() -> 0xFFFFFFFF).limit(256).toArray(), 0, 16);

        BufferedImage shown = SamplePictures.image(Pictures.normal(SamplePictures.written(image, "png")));

        assertNear(shown.getRGB(4, 8), WHITE);
        assertNear(shown.getRGB(28, 8), 0);
    }

    @Test
    void makesTransparentWhite() throws Exception {
        byte[] png = SamplePictures.written(SamplePictures.fields(BufferedImage.TYPE_INT_ARGB), "png");

        for (byte[] each : List.of(
                png,
                SamplePictures.stored("lossless-transparent.webp"),
                SamplePictures.stored("lossy-transparent.webp"))) {
            BufferedImage shown = SamplePictures.image(Pictures.normal(each));
            assertNear(shown.getRGB(4, 4), RED);
            assertNear(shown.getRGB(28, 12), WHITE);
        }
    }

    @Test
    void takesFirstFrameOfAnimation() throws Exception {
        NormalPicture gif = Pictures.normal(SamplePictures.animatedGif());
        NormalPicture webp = Pictures.normal(SamplePictures.stored("animated.webp"));

        assertThat(gif.firstFrameOnly()).isTrue();
        assertThat(webp.firstFrameOnly()).isTrue();
        assertFields(gif);
        assertFields(webp);
        assertThat(Pictures.normal(SamplePictures.jpeg()).firstFrameOnly()).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "3136, 1000, 1568, 500",
        "1000, 3137, 500, 1568",
        "1568, 1568, 1568, 1568",
        "9000, 2, 1568, 1",
        "1, 1, 1, 1"
    })
    void fitsIntoItsLongerSide(int width, int height, int newWidth, int newHeight) throws Exception {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);

        NormalPicture normal = Pictures.normal(SamplePictures.written(image, "png"));

        assertThat(List.of(normal.width(), normal.height())).containsExactly(newWidth, newHeight);
        assertThat(List.of(
                        SamplePictures.image(normal).getWidth(),
                        SamplePictures.image(normal).getHeight()))
                .containsExactly(newWidth, newHeight);
    }

    @Test
    void keepsFieldsOfLargePicture() throws Exception {
        BufferedImage large = SamplePictures.fields(new BufferedImage(5000, 2500, BufferedImage.TYPE_3BYTE_BGR));

        BufferedImage shown = SamplePictures.image(Pictures.normal(SamplePictures.written(large, "jpeg")));

        assertNear(corner(shown, "top", "left"), RED);
        assertNear(corner(shown, "bottom", "right"), GREY);
        assertNear(shown.getRGB(779, 387), RED);
        assertNear(shown.getRGB(788, 396), GREY);
    }

    /** Lines of one pixel become an even grey, not stripes. */
    @Test
    void averagesWhatIsTooFine() throws Exception {
        BufferedImage lines = new BufferedImage(3136, 1568, BufferedImage.TYPE_BYTE_GRAY);
        for (int x = 0; x < lines.getWidth(); x += 2) {
            lines.getRaster()
                    .setSamples(
                            x,
                            0,
                            1,
                            1568,
                            0,
                            IntStream.generate(() -> 255).limit(1568).toArray());
        }

        BufferedImage shown = SamplePictures.image(Pictures.normal(SamplePictures.written(lines, "png")));

        assertNear(shown.getRGB(700, 300), GREY);
        assertNear(shown.getRGB(701, 300), GREY);
    }

    /** All pixels of it at once would take 400 MB, of the 512 that this JVM has. */
    @Test
    void readsLargestPictureWithinItsMemory() throws Exception {
        int width = 8192;
        int height = 6144;

        NormalPicture normal = Pictures.normal(SamplePictures.deepPng(width, height));

        assertThat(normal.width()).isEqualTo(1568);
        assertThat(normal.height()).isEqualTo(1176);
    }

    private static void assertFields(NormalPicture picture) {
        BufferedImage shown = SamplePictures.image(picture);
        assertNear(corner(shown, "top", "left"), RED);
        assertNear(corner(shown, "top", "right"), GREEN);
        assertNear(corner(shown, "bottom", "left"), BLUE);
        assertNear(corner(shown, "bottom", "right"), GREY);
    }

    private static int corner(BufferedImage image, String one, String other) {
        List<String> sides = List.of(one, other);
        return image.getRGB(
                sides.contains("left") ? 2 : image.getWidth() - 3, sides.contains("top") ? 2 : image.getHeight() - 3);
    }

    private static String opposite(String side) {
        return switch (side) {
            case "top" -> "bottom";
            case "bottom" -> "top";
            case "left" -> "right";
            default -> "left";
        };
    }

    private static void assertNear(int actual, int expected) {
        assertThat(distance(actual, expected))
                .as("%06x near %06x", actual & WHITE, expected & WHITE)
                .isLessThan(30);
    }

    private static int distance(int one, int other) {
        return IntStream.of(0, 8, 16)
                .map(shift -> Math.abs((one >> shift & 0xFF) - (other >> shift & 0xFF)))
                .max()
                .orElseThrow();
    }

    private static String dominant(int colour) {
        int red = colour >> 16 & 0xFF;
        int green = colour >> 8 & 0xFF;
        int blue = colour & 0xFF;
        if (red > green + 60 && red > blue + 60) {
            return "red";
        }
        return green > blue + 60 ? "green" : "blue";
    }

    private static byte[] without(byte[] bytes, int first) {
        return Arrays.copyOfRange(bytes, first, bytes.length);
    }

    private static byte[] rows(BufferedImage image) {
        ByteArrayOutputStream rows = new ByteArrayOutputStream();
        for (int y = 0; y < image.getHeight(); y++) {
            rows.write(0);
            for (int x = 0; x < image.getWidth(); x++) {
                int colour = image.getRGB(x, y);
                rows.writeBytes(new byte[] {(byte) (colour >> 16), (byte) (colour >> 8), (byte) colour});
            }
        }
        return rows.toByteArray();
    }

    /** Markers before the pixels. */
    private static List<Integer> segments(byte[] jpeg) throws IOException {
        List<Integer> markers = new ArrayList<>();
        int position = 2;
        while (jpeg[position + 1] != (byte) 0xDA) {
            markers.add(Byte.toUnsignedInt(jpeg[position + 1]));
            position += 2 + Byte.toUnsignedInt(jpeg[position + 2]) * 256 + Byte.toUnsignedInt(jpeg[position + 3]);
        }
        return markers;
    }
}
