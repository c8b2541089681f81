package dev.rekap.pictures;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Finds the orientation among the metadata of a picture (EXIF 3.0, 4.6.5.1; TIFF 6.0, section 2). */
final class ExifOrientation {

    static final int UPRIGHT = 1;

    private static final byte[] PREFIX = "Exif\0\0".getBytes(ISO_8859_1);
    private static final int TIFF = 42;
    private static final int TAG = 0x0112;
    private static final int SHORT = 3;
    private static final int ENTRY_SIZE = 12;
    private static final int LAST = 8;

    private ExifOrientation() {}

    /**
     * The orientation, 1 to 8.
     *
     * @param exif with or without the six bytes before its header; of what cannot be read the picture is upright
     */
    static int of(byte[] exif) {
        try {
            int start = startsWithPrefix(exif) ? PREFIX.length : 0;
            return find(ByteBuffer.wrap(exif, start, exif.length - start).slice());
        } catch (IndexOutOfBoundsException _) {
            return UPRIGHT;
        }
    }

    private static boolean startsWithPrefix(byte[] exif) {
        return exif.length >= PREFIX.length
                && ByteBuffer.wrap(exif, 0, PREFIX.length).equals(ByteBuffer.wrap(PREFIX));
    }

    private static int find(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        if (tiff.getShort(2) != TIFF) {
            return UPRIGHT;
        }
        int directory = tiff.getInt(4);
        int count = Short.toUnsignedInt(tiff.getShort(directory));
        for (int i = 0; i < count; i++) {
            int entry = directory + 2 + i * ENTRY_SIZE;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == TAG && tiff.getShort(entry + 2) == SHORT) {
                int value = tiff.getShort(entry + 8);
                return value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
            }
        }
        return UPRIGHT;
    }
}
