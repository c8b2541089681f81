package dev.rekap.pictures;

import dev.rekap.pictures.PictureException.Reason;

/** How large a picture may be, so that it can be read within bounded memory. */
final class PixelLimits {

    static final int MAX_PIXELS = 50 << 20;
    static final int MAX_SIDE = 65_535;
    static final int MAX_WEBP_PIXELS = 4 << 20;

    private PixelLimits() {}

    /**
     * Checks a size in pixels.
     *
     * @throws PictureException if it is nothing, or too much for pictures of this type
     */
    static void require(String contentType, int width, int height) throws PictureException {
        if (width < 1 || height < 1) {
            throw new PictureException(Reason.DAMAGED, "the picture has no pixels");
        }
        int pixels = contentType.equals(WebpHeader.CONTENT_TYPE) ? MAX_WEBP_PIXELS : MAX_PIXELS;
        if (width > MAX_SIDE || height > MAX_SIDE || (long) width * height > pixels) {
            throw new PictureException(Reason.TOO_MANY_PIXELS, width + " x " + height);
        }
    }
}
