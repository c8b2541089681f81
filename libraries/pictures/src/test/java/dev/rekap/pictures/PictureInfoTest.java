package dev.rekap.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureInfoTest {

    @Test
    void readsHeaderOfEachFormat() throws Exception {
        BufferedImage fields = SamplePictures.fields(BufferedImage.TYPE_INT_RGB);

        assertThat(inspect(SamplePictures.jpeg())).isEqualTo(new PictureInfo("image/jpeg", 32, 16, false, 1));
        assertThat(inspect(SamplePictures.png())).isEqualTo(new PictureInfo("image/png", 32, 16, false, 1));
        assertThat(inspect(SamplePictures.written(fields, "gif")))
                .isEqualTo(new PictureInfo("image/gif", 32, 16, false, 1));
        assertThat(inspect(SamplePictures.animatedGif())).isEqualTo(new PictureInfo("image/gif", 32, 16, true, 1));
        assertThat(inspect(SamplePictures.written(fields, "bmp")))
                .isEqualTo(new PictureInfo("image/bmp", 32, 16, false, 1));
        assertThat(inspect(SamplePictures.stored("lossy.webp")))
                .isEqualTo(new PictureInfo("image/webp", 32, 16, false, 1));
        assertThat(inspect(SamplePictures.stored("lossless-transparent.webp")))
                .isEqualTo(new PictureInfo("image/webp", 32, 16, false, 1));
        assertThat(inspect(SamplePictures.stored("animated.webp")))
                .isEqualTo(new PictureInfo("image/webp", 32, 16, true, 1));
        assertThat(inspect(SamplePictures.stored("turned.webp")))
                .isEqualTo(new PictureInfo("image/webp", 32, 16, false, 6));
    }

    /** All that is told stands before the pixels. */
    @Test
    void readsNoPixel() throws Exception {
        byte[] jpeg = SamplePictures.withSegment(SamplePictures.jpeg(), 0xE1, SamplePictures.exif(8, "-"));

        assertThat(inspect(Arrays.copyOf(jpeg, 300))).isEqualTo(new PictureInfo("image/jpeg", 32, 16, false, 8));
    }

    @Test
    void findsAnimationOfPng() throws Exception {
        byte[] animation = SamplePictures.chunk("acTL", new byte[] {0, 0, 0, 2, 0, 0, 0, 0});

        assertThat(inspect(SamplePictures.png(1, 1, 8, 0, new byte[] {0, 0}, animation))
                        .animated())
                .isTrue();
    }

    @Test
    void takesOrientationThatCannotBeForUpright() throws Exception {
        byte[] exif = SamplePictures.exif(9, "-");

        assertThat(ExifOrientation.of(exif)).isEqualTo(1);
        assertThat(ExifOrientation.of(new byte[0])).isEqualTo(1);
        assertThat(ExifOrientation.of(Arrays.copyOf(SamplePictures.exif(6, "-"), 20)))
                .isEqualTo(1);
    }

    @Test
    void takesFiftyMegapixelsOfPhones(@TempDir Path directory) throws Exception {
        Path file = Files.write(directory.resolve("foto"), SamplePictures.png(8192, 6144, 1, 0, new byte[0]));

        assertThat(Pictures.inspect(file).width()).isEqualTo(8192);
    }

    private static PictureInfo inspect(byte[] content) throws Exception {
        return Pictures.inspect(new ByteArrayInputStream(content));
    }
}
