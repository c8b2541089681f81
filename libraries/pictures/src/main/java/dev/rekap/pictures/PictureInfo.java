package dev.rekap.pictures;

/**
 * What the header of a picture says.
 *
 * @param contentType by its first bytes: {@code image/jpeg}, {@code image/png}, {@code image/gif}, {@code image/webp} or
 *     {@code image/bmp}
 * @param width in pixels, as stored; a picture with an orientation of 5 or more is shown with width and height exchanged
 * @param height in pixels, as stored
 * @param animated whether there are several frames
 * @param orientation of EXIF, 1 to 8; 1 is upright and the default
 */
public record PictureInfo(String contentType, int width, int height, boolean animated, int orientation) {}
