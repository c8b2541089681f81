package dev.rekap.pictures;

import dev.rekap.pictures.PictureException.Reason;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads pictures that anybody may have made. Whatever the bytes are, calls end with an answer or a {@link PictureException}. */
public final class Pictures {

    /** Of width times height. Phones call 8192 × 6144 fifty megapixels. */
    public static final int MAX_PIXELS = PixelLimits.MAX_PIXELS;

    /** Of width and height, in pixels: what a JPEG may have. */
    public static final int MAX_SIDE = PixelLimits.MAX_SIDE;

    /** Of width times height of a WebP, whose reader takes 36 bytes for a pixel. */
    public static final int MAX_WEBP_PIXELS = PixelLimits.MAX_WEBP_PIXELS;

    /** Of width and height of the normal form, in pixels. */
    public static final int NORMAL_SIDE = 1568;

    private Pictures() {}

    /**
     * Reads the header of a picture, and no pixel.
     *
     * @throws PictureException if it is no picture, or none that {@link #normal(byte[])} takes; its pixels may still be damaged
     */
    public static PictureInfo inspect(Path file) throws IOException, PictureException {
        try (InputStream content = Files.newInputStream(file)) {
            return inspect(content);
        }
    }

    /** Reads the header of a picture as {@link #inspect(Path)} does; reads the stream as far as needed and does not close it. */
    public static PictureInfo inspect(InputStream content) throws IOException, PictureException {
        BufferedInputStream buffered = new BufferedInputStream(content);
        buffered.mark(PictureFormat.START_LENGTH);
        PictureFormat format = PictureFormat.of(buffered.readNBytes(PictureFormat.START_LENGTH));
        buffered.reset();
        PictureInfo info;
        try {
            info = format.header(new DataInputStream(buffered));
        } catch (EOFException e) {
            throw new PictureException(Reason.DAMAGED, "the header is cut off", e);
        }
        PixelLimits.require(info.contentType(), info.width(), info.height());
        return info;
    }

    /** The normal form of a file; as {@link #normal(byte[])}. */
    public static NormalPicture normal(Path file) throws IOException, PictureException {
        return normal(Files.readAllBytes(file));
    }

    /**
     * Makes the normal form of a picture: JPEG, RGB, upright, its longer side at most {@link #NORMAL_SIDE} pixels, without
     * metadata. A smaller picture keeps its size. What is transparent becomes white, a colour profile is applied, and of an
     * animation the first frame is taken.
     *
     * <p>A call needs at most 64 MB of heap for the pixels, 20 MB for the result, and the size of the file two times. A WebP
     * needs up to 150 MB, 36 bytes for a pixel. JPEGs in several passes (progressive) need up to 300 MB outside of the heap, 6
     * bytes for a pixel.
     *
     * @throws PictureException if it cannot be read to its last row
     */
    public static NormalPicture normal(byte[] content) throws PictureException {
        try {
            PictureInfo info = inspect(new ByteArrayInputStream(content));
            PixelRows pixels = PictureDecoder.decode(info, content);
            RgbPixels upright = Downscaling.toFit(pixels, NORMAL_SIDE).upright(info.orientation());
            return new NormalPicture(upright.toJpeg(), upright.width(), upright.height(), info.animated());
        } catch (IOException e) {
            // The JDK's reader of PNGs wraps what is not the picture's fault, too.
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw new PictureException(Reason.DAMAGED, "the picture cannot be read: " + e.getMessage(), e);
        }
    }
}
