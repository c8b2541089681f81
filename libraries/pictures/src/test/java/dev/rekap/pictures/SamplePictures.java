package dev.rekap.pictures;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** Pictures of 32 x 16 pixels in four fields: red, green, and below them blue, grey. */
final class SamplePictures {

    static final int WIDTH = 32;
    static final int HEIGHT = 16;
    static final int RED = 0xE61414;
    static final int GREEN = 0x14C814;
    static final int BLUE = 0x1414E6;
    static final int GREY = 0x808080;

    private SamplePictures() {}

    /** From the resources of the test, made with other programs. */
    static byte[] stored(String name) {
        try (InputStream in = SamplePictures.class.getResourceAsStream("/pictures/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static BufferedImage fields(int type) {
        return fields(new BufferedImage(WIDTH, HEIGHT, type));
    }

    /** Paints the four fields. */
    static BufferedImage fields(BufferedImage image) {
        boolean transparent = image.getColorModel().hasAlpha();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                boolean left = x < image.getWidth() / 2;
                boolean top = y < image.getHeight() / 2;
                int colour = top ? (left ? RED : GREEN) : (left ? BLUE : GREY);
                image.setRGB(x, y, transparent && colour == GREY ? GREY : 0xFF000000 | colour);
            }
        }
        return image;
    }

    static byte[] written(BufferedImage image, String format) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            if (!ImageIO.write(image, format, out)) {
                throw new IllegalArgumentException("no writer for " + format);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] jpeg() {
        return written(fields(BufferedImage.TYPE_INT_RGB), "jpeg");
    }

    static byte[] png() {
        return written(fields(BufferedImage.TYPE_INT_RGB), "png");
    }

    static byte[] progressive(BufferedImage image, String format) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName(format).next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), param);
        }
        return out.toByteArray();
    }

    static byte[] animatedGif() throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ImageOutputStream stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.prepareWriteSequence(null);
            writer.writeToSequence(new IIOImage(fields(BufferedImage.TYPE_INT_RGB), null, null), null);
            writer.writeToSequence(
                    new IIOImage(new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB), null, null), null);
            writer.endWriteSequence();
        }
        return out.toByteArray();
    }

    /** A grey picture with a given number of bits, and perhaps half transparent. */
    static byte[] greyPng(int level, int bits, boolean halfTransparent) throws IOException {
        ByteArrayOutputStream row = new ByteArrayOutputStream();
        for (int y = 0; y < HEIGHT; y++) {
            row.write(0);
            for (int x = 0; x < WIDTH; x++) {
                row.write(new byte[] {(byte) level, (byte) level}, 0, bits / 8);
                if (halfTransparent) {
                    row.write(new byte[] {127, 127}, 0, bits / 8);
                }
            }
        }
        return png(WIDTH, HEIGHT, bits, halfTransparent ? 4 : 0, row.toByteArray());
    }

    /** A black PNG of 64 bits for each pixel, red, green, blue and alpha, in a few hundred KB. */
    static byte[] deepPng(int width, int height) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed)) {
            byte[] row = new byte[1 + 8 * width];
            for (int y = 0; y < height; y++) {
                out.write(row);
            }
        }
        return packedPng(width, height, 16, 6, packed.toByteArray());
    }

    /** A PNG of pixels row by row, each behind a zero. */
    static byte[] png(int width, int height, int bits, int colourType, byte[] pixels, byte[]... before)
            throws IOException {
        return packedPng(width, height, bits, colourType, packed(pixels), before);
    }

    private static byte[] packedPng(int width, int height, int bits, int colourType, byte[] packed, byte[]... before)
            throws IOException {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        png.writeBytes("\u0089PNG\r\n\u001A\n".getBytes(ISO_8859_1));
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream numbers = new DataOutputStream(header);
        numbers.writeInt(width);
        numbers.writeInt(height);
        numbers.write(new byte[] {(byte) bits, (byte) colourType, 0, 0, 0});
        png.writeBytes(chunk("IHDR", header.toByteArray()));
        for (byte[] chunk : before) {
            png.writeBytes(chunk);
        }
        png.writeBytes(chunk("IDAT", packed));
        png.writeBytes(chunk("IEND", new byte[0]));
        return png.toByteArray();
    }

    static byte[] chunk(String type, byte[] content) throws IOException {
        ByteArrayOutputStream chunk = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(chunk);
        out.writeInt(content.length);
        byte[] name = type.getBytes(ISO_8859_1);
        out.write(name);
        out.write(content);
        CRC32 checksum = new CRC32();
        checksum.update(name);
        checksum.update(content);
        out.writeInt((int) checksum.getValue());
        return chunk.toByteArray();
    }

    static byte[] packed(byte[] content) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream out = new DeflaterOutputStream(packed, new Deflater(Deflater.BEST_COMPRESSION))) {
            out.write(content);
        }
        return packed.toByteArray();
    }

    /** Puts a segment behind the first two bytes of a JPEG. */
    static byte[] withSegment(byte[] jpeg, int marker, byte[] content) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(jpeg, 0, 2);
        DataOutputStream numbers = new DataOutputStream(out);
        numbers.writeShort(0xFF00 | marker);
        numbers.writeShort(content.length + 2);
        numbers.write(content);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    /** EXIF with an orientation, and a place where it was taken in words. */
    static byte[] exif(int orientation, String place) throws IOException {
        ByteArrayOutputStream exif = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(exif);
        out.writeBytes("Exif\0\0MM\0*");
        out.writeInt(8);
        out.writeShort(2);
        out.writeShort(0x010E);
        out.writeShort(2);
        out.writeInt(place.length());
        out.writeInt(38);
        out.writeShort(0x0112);
        out.writeShort(3);
        out.writeInt(1);
        out.writeShort(orientation);
        out.writeShort(0);
        out.writeInt(0);
        out.writeBytes(place);
        return exif.toByteArray();
    }

    static BufferedImage image(NormalPicture picture) {
        try {
            return Objects.requireNonNull(ImageIO.read(new ByteArrayInputStream(picture.jpeg())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A picture of 16 bits for each colour. */
    static BufferedImage ofSixteenBits(int width, int height) {
        return ImageTypeSpecifier.createInterleaved(
                        ColorSpace.getInstance(ColorSpace.CS_sRGB),
                        new int[] {0, 1, 2},
                        DataBuffer.TYPE_USHORT,
                        false,
                        false)
                .createBufferedImage(width, height);
    }
}
