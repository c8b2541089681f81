package dev.rekap.ingest.kind;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files of a message, made by hand. */
public final class SampleFiles {

    private SampleFiles() {}

    /** A grey picture of one bit for each pixel; large ones are small files. */
    public static byte[] png(int width, int height) {
        try {
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            DataOutputStream numbers = new DataOutputStream(header);
            numbers.writeInt(width);
            numbers.writeInt(height);
            numbers.write(new byte[] {1, 0, 0, 0, 0});
            ByteArrayOutputStream pixels = new ByteArrayOutputStream();
            try (DeflaterOutputStream packed = new DeflaterOutputStream(pixels)) {
                byte[] row = new byte[1 + Math.ceilDiv(width, 8)];
                for (int y = 0; y < height; y++) {
                    packed.write(row);
                }
            }
            ByteArrayOutputStream png = new ByteArrayOutputStream();
            png.writeBytes(bytes("\u0089PNG\r\n\u001A\n"));
            chunk(png, "IHDR", header.toByteArray());
            chunk(png, "IDAT", pixels.toByteArray());
            chunk(png, "IEND", new byte[0]);
            return png.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] content) throws IOException {
        DataOutputStream out = new DataOutputStream(png);
        out.writeInt(content.length);
        out.writeBytes(type);
        out.write(content);
        CRC32 checksum = new CRC32();
        checksum.update(bytes(type));
        checksum.update(content);
        out.writeInt((int) checksum.getValue());
    }

    /** The start of a JPEG, as far as its size. */
    public static byte[] jpegHeader(int width, int height) {
        return bytes("\u00FF\u00D8\u00FF\u00C0\0\u0011\b"
                + (char) (height >> 8)
                + (char) (height & 0xFF)
                + (char) (width >> 8)
                + (char) (width & 0xFF)
                + "\3\1\"\0\2\u0011\1\3\u0011\1");
    }

    /** An archive with one file of this name. */
    public static byte[] zip(String name) {
        ByteArrayOutputStream zip = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(zip)) {
            out.putNextEntry(new ZipEntry(name));
            out.write(bytes("<?xml version=\"1.0\"?><Types/>"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zip.toByteArray();
    }

    public static byte[] heic() {
        return bytes("\0\0\0\u0018ftypheic\0\0\0\0mif1heic");
    }

    public static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }
}
