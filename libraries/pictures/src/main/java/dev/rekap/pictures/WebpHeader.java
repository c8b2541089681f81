package dev.rekap.pictures;

import dev.rekap.pictures.PictureException.Reason;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;

/** Reads the chunks of a WebP (RFC 9649, 2 and 3). Not thread-safe. */
final class WebpHeader {

    static final String CONTENT_TYPE = "image/webp";

    private static final int RIFF_HEADER_LENGTH = 12;
    private static final int EXTENDED = 0x56503858;
    private static final int LOSSY = 0x56503820;
    private static final int LOSSLESS = 0x5650384C;
    private static final int FRAME = 0x414E4D46;
    private static final int EXIF = 0x45584946;

    private static final int EXIF_FLAG = 0x08;
    private static final int ANIMATION_FLAG = 0x02;
    private static final int FRAME_HEADER_LENGTH = 16;
    private static final int LONGEST_EXIF = 64 << 10;
    private static final int SIDE_BITS = 14;
    private static final int SIDE_MASK = (1 << SIDE_BITS) - 1;

    private final DataInputStream content;
    private int flags;
    private int width;
    private int height;
    private int orientation = ExifOrientation.UPRIGHT;
    private boolean pixelsFound;

    private WebpHeader(DataInputStream content) {
        this.content = content;
    }

    static PictureInfo read(DataInputStream content) throws IOException, PictureException {
        return new WebpHeader(content).read();
    }

    private PictureInfo read() throws IOException, PictureException {
        content.skipNBytes(RIFF_HEADER_LENGTH);
        while (!pixelsFound) {
            readChunk();
        }
        // Metadata stand behind the pixels.
        if ((flags & EXIF_FLAG) != 0) {
            readRest();
        }
        return new PictureInfo(CONTENT_TYPE, width, height, isAnimated(), orientation);
    }

    private boolean isAnimated() {
        return (flags & ANIMATION_FLAG) != 0;
    }

    private void readRest() throws IOException, PictureException {
        try {
            while (orientation == ExifOrientation.UPRIGHT) {
                readChunk();
            }
        } catch (EOFException _) {
            // The end of the file: upright.
        }
    }

    private void readChunk() throws IOException, PictureException {
        int type = content.readInt();
        long length = Integer.toUnsignedLong(LittleEndian.readInt(content));
        long padded = length + (length & 1);
        switch (type) {
            case EXTENDED -> {
                flags = content.readUnsignedByte();
                content.skipNBytes(3);
                width = 1 + LittleEndian.readMedium(content);
                height = 1 + LittleEndian.readMedium(content);
                content.skipNBytes(padded - 10);
            }
            // Chunks of its own, with the pixels of the first frame among them.
            case FRAME -> content.skipNBytes(pixelsFound ? padded : FRAME_HEADER_LENGTH);
            case LOSSY -> {
                content.skipNBytes(6);
                int frameWidth = LittleEndian.readShort(content) & SIDE_MASK;
                frame(frameWidth, LittleEndian.readShort(content) & SIDE_MASK);
                content.skipNBytes(padded - 10);
            }
            case LOSSLESS -> {
                content.skipNBytes(1);
                int sides = LittleEndian.readInt(content);
                frame(1 + (sides & SIDE_MASK), 1 + (sides >>> SIDE_BITS & SIDE_MASK));
                content.skipNBytes(padded - 5);
            }
            case EXIF -> {
                byte[] exif = new byte[(int) Math.min(length, LONGEST_EXIF)];
                content.readFully(exif);
                orientation = ExifOrientation.of(exif);
                content.skipNBytes(padded - exif.length);
            }
            default -> content.skipNBytes(padded);
        }
    }

    /** A picture fills its canvas, a frame of an animation may be smaller; the decoder takes what the frame itself gives. */
    private void frame(int frameWidth, int frameHeight) throws PictureException {
        if (width == 0) {
            width = frameWidth;
            height = frameHeight;
        }
        boolean smaller = frameWidth < width || frameHeight < height;
        if (frameWidth > width || frameHeight > height || (smaller && !isAnimated())) {
            throw new PictureException(Reason.DAMAGED, "a frame that does not fit its canvas");
        }
        pixelsFound = true;
    }
}
