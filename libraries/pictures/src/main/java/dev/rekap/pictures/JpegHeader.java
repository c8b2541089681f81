package dev.rekap.pictures;

import dev.rekap.pictures.PictureException.Reason;
import java.io.DataInputStream;
import java.io.IOException;

/** Reads the segments of a JPEG up to the one that gives its size (ITU-T T.81, annex B). */
final class JpegHeader {

    private static final String CONTENT_TYPE = "image/jpeg";

    private static final int APP1 = 0xE1;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;

    private JpegHeader() {}

    static PictureInfo read(DataInputStream content) throws IOException, PictureException {
        int orientation = ExifOrientation.UPRIGHT;
        while (true) {
            int marker = nextMarker(content);
            if (marker == START_OF_SCAN || marker == END) {
                throw new PictureException(Reason.DAMAGED, "a JPEG without a size");
            }
            if (isAlone(marker)) {
                continue;
            }
            int length = content.readUnsignedShort() - 2;
            if (isFrame(marker)) {
                content.skipNBytes(1);
                int height = content.readUnsignedShort();
                int width = content.readUnsignedShort();
                return new PictureInfo(CONTENT_TYPE, width, height, false, orientation);
            }
            if (marker == APP1 && orientation == ExifOrientation.UPRIGHT) {
                byte[] segment = new byte[Math.max(0, length)];
                content.readFully(segment);
                orientation = ExifOrientation.of(segment);
            } else {
                content.skipNBytes(Math.max(0, length));
            }
        }
    }

    private static int nextMarker(DataInputStream content) throws IOException {
        int previous = 0;
        while (true) {
            int next = content.readUnsignedByte();
            if (previous == 0xFF && next != 0xFF && next != 0) {
                return next;
            }
            previous = next;
        }
    }

    /** Start of image, restarts and TEM have no length. */
    private static boolean isAlone(int marker) {
        return marker == 0x01 || (marker >= 0xD0 && marker <= 0xD8);
    }

    /** SOF0 to SOF15; DHT, JPG and DAC stand among them. */
    private static boolean isFrame(int marker) {
        return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    }
}
