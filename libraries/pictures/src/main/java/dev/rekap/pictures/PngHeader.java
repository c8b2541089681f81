package dev.rekap.pictures;

import dev.rekap.pictures.PictureException.Reason;
import java.io.DataInputStream;
import java.io.IOException;

/** Reads the chunks of a PNG up to its pixels (PNG, third edition, 5 and 11). */
final class PngHeader {

    static final String CONTENT_TYPE = "image/png";

    static final int SIGNATURE_LENGTH = 8;
    static final int CHECKSUM_LENGTH = 4;
    static final int HEADER = 0x49484452;
    static final int PIXELS = 0x49444154;
    static final int END = 0x49454E44;

    private static final int HEADER_LENGTH = 13;
    private static final int ANIMATION = 0x6163544C;
    private static final int EXIF = 0x65584966;
    private static final int LONGEST_EXIF = 64 << 10;

    private PngHeader() {}

    static PictureInfo read(DataInputStream content) throws IOException, PictureException {
        content.skipNBytes(SIGNATURE_LENGTH);
        if (content.readInt() != HEADER_LENGTH || content.readInt() != HEADER) {
            throw new PictureException(Reason.DAMAGED, "a PNG without a header");
        }
        int width = content.readInt();
        int height = content.readInt();
        content.skipNBytes(HEADER_LENGTH - 8 + CHECKSUM_LENGTH);
        boolean animated = false;
        int orientation = ExifOrientation.UPRIGHT;
        while (true) {
            long length = Integer.toUnsignedLong(content.readInt());
            int type = content.readInt();
            if (type == PIXELS || type == END) {
                return new PictureInfo(CONTENT_TYPE, width, height, animated, orientation);
            }
            animated |= type == ANIMATION;
            if (type == EXIF && length <= LONGEST_EXIF) {
                byte[] exif = new byte[(int) length];
                content.readFully(exif);
                orientation = ExifOrientation.of(exif);
                length = 0;
            }
            content.skipNBytes(length + CHECKSUM_LENGTH);
        }
    }
}
