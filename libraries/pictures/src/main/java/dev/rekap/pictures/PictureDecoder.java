package dev.rekap.pictures;

import dev.rekap.pictures.PictureException.Reason;
import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.awt.image.ColorModel;
import java.awt.image.SampleModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;

/** Decodes the first frame of a picture with ImageIO, leaving out pixels where all of them would take too much memory. */
final class PictureDecoder {

    /** Bytes of the decoded pixels. */
    private static final long MAX_DECODED = 64L << 20;

    /** Of libjpeg, where bytes are missing; others of its warnings are of no consequence. */
    private static final String CUT_OFF = "premature end";

    private PictureDecoder() {}

    static PixelRows decode(PictureInfo info, byte[] content) throws IOException, PictureException {
        ImageReader reader =
                ImageIO.getImageReadersByMIMEType(info.contentType()).next();
        boolean png = info.contentType().equals(PngHeader.CONTENT_TYPE);
        try (BytesImageInput stream = png ? PngChunks.needed(content) : new BytesImageInput(content, content.length)) {
            // What a PNG says of transparency counts as metadata, too.
            reader.setInput(stream, false, !png);
            return new PixelRows(inSrgb(read(info.contentType(), reader)));
        } catch (RuntimeException e) {
            // Readers of the JDK and of TwelveMonkeys throw what comes on bytes that nobody thought of.
            throw new PictureException(Reason.DAMAGED, "the picture cannot be read: " + e, e);
        } finally {
            reader.dispose();
        }
    }

    private static BufferedImage read(String contentType, ImageReader reader) throws IOException, PictureException {
        // Again: it may find another size than the header's reader did.
        PixelLimits.require(contentType, reader.getWidth(0), reader.getHeight(0));
        List<String> warnings = new ArrayList<>();
        reader.addIIOReadWarningListener((_, warning) -> warnings.add(String.valueOf(warning)));
        ImageReadParam param = reader.getDefaultReadParam();
        int step = step(reader);
        param.setSourceSubsampling(step, step, 0, 0);
        BufferedImage image = reader.read(0, param);
        if (warnings.stream().anyMatch(warning -> warning.contains(CUT_OFF))) {
            throw new PictureException(Reason.DAMAGED, "the picture is cut off");
        }
        return image;
    }

    /** One pixel of how many is read, in either direction. */
    private static int step(ImageReader reader) throws IOException {
        ImageTypeSpecifier type = reader.getImageTypes(0).next();
        SampleModel samples = type.getSampleModel();
        long bytes = Math.max(1, Math.ceilDiv(type.getNumComponents() * samples.getSampleSize(0), Byte.SIZE));
        int step = 1;
        while (Math.ceilDiv((long) reader.getWidth(0), step) * Math.ceilDiv((long) reader.getHeight(0), step) * bytes
                > MAX_DECODED) {
            step++;
        }
        return step;
    }

    /** Whole rasters are converted at once; row by row it takes many times longer. */
    private static BufferedImage inSrgb(BufferedImage image) {
        ColorModel colours = image.getColorModel();
        ColorSpace space = colours.getColorSpace();
        if (space.isCS_sRGB() || space.getType() == ColorSpace.TYPE_GRAY) {
            return image;
        }
        BufferedImage converted = new BufferedImage(
                image.getWidth(),
                image.getHeight(),
                colours.hasAlpha() ? BufferedImage.TYPE_4BYTE_ABGR : BufferedImage.TYPE_3BYTE_BGR);
        return new ColorConvertOp(null).filter(image, converted);
    }
}
