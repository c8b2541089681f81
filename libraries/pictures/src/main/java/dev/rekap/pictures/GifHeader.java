package dev.rekap.pictures;

import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;

/** Reads the blocks of a GIF up to its second frame (GIF89a, 18 to 25). */
final class GifHeader {

    private static final String CONTENT_TYPE = "image/gif";

    private static final int SIGNATURE_LENGTH = 6;
    private static final int EXTENSION = 0x21;
    private static final int FRAME = 0x2C;

    private GifHeader() {}

    static PictureInfo read(DataInputStream content) throws IOException {
        content.skipNBytes(SIGNATURE_LENGTH);
        int width = LittleEndian.readShort(content);
        int height = LittleEndian.readShort(content);
        int flags = content.readUnsignedByte();
        content.skipNBytes(2 + colourTableLength(flags));
        return new PictureInfo(CONTENT_TYPE, width, height, hasSecondFrame(content), ExifOrientation.UPRIGHT);
    }

    /** A file that ends early has no further frame. */
    private static boolean hasSecondFrame(DataInputStream content) throws IOException {
        try {
            int frames = 0;
            while (frames < 2) {
                switch (content.readUnsignedByte()) {
                    case EXTENSION -> content.skipNBytes(1);
                    case FRAME -> {
                        frames++;
                        content.skipNBytes(8);
                        content.skipNBytes(colourTableLength(content.readUnsignedByte()) + 1L);
                    }
                    default -> {
                        return false;
                    }
                }
                skipSubBlocks(content);
            }
            return true;
        } catch (EOFException _) {
            return false;
        }
    }

    private static int colourTableLength(int flags) {
        return (flags & 0x80) == 0 ? 0 : 3 * (2 << (flags & 7));
    }

    private static void skipSubBlocks(DataInputStream content) throws IOException {
        int length = content.readUnsignedByte();
        while (length > 0) {
            content.skipNBytes(length);
            length = content.readUnsignedByte();
        }
    }
}
