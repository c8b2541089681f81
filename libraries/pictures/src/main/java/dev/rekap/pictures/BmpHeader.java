package dev.rekap.pictures;

import dev.rekap.pictures.PictureException.Reason;
import java.io.DataInputStream;
import java.io.IOException;

/** Reads the two headers of a BMP (BITMAPFILEHEADER, and BITMAPCOREHEADER or one of its longer successors). */
final class BmpHeader {

    private static final String CONTENT_TYPE = "image/bmp";

    private static final int FILE_HEADER_LENGTH = 14;
    private static final int CORE_HEADER_LENGTH = 12;

    /** BI_JPEG and BI_PNG: another picture within, with a size of its own. */
    private static final int FIRST_EMBEDDED = 4;

    private static final int LAST_EMBEDDED = 5;

    private BmpHeader() {}

    static PictureInfo read(DataInputStream content) throws IOException, PictureException {
        content.skipNBytes(FILE_HEADER_LENGTH);
        if (LittleEndian.readInt(content) == CORE_HEADER_LENGTH) {
            int width = LittleEndian.readShort(content);
            return info(width, LittleEndian.readShort(content));
        }
        int width = LittleEndian.readInt(content);
        int height = LittleEndian.readInt(content);
        content.skipNBytes(4);
        int compression = LittleEndian.readInt(content);
        if (compression >= FIRST_EMBEDDED && compression <= LAST_EMBEDDED) {
            throw new PictureException(Reason.UNSUPPORTED, "another picture within a BMP");
        }
        // Rows from top to bottom have a negative height; there is no absolute value of the least number.
        return info(width, height == Integer.MIN_VALUE ? 0 : Math.abs(height));
    }

    private static PictureInfo info(int width, int height) {
        return new PictureInfo(CONTENT_TYPE, width, height, false, ExifOrientation.UPRIGHT);
    }
}
