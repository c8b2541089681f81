package dev.rekap.pictures;

import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.Raster;

/** The pixels of an image in sRGB or grey, row by row, over white. Not thread-safe. */
final class PixelRows {

    private static final int COLOURS = 3;
    private static final int WHITE = 255;

    private final BufferedImage image;
    private final int width;
    private final int[] values;

    PixelRows(BufferedImage image) {
        this.image = image;
        this.width = image.getWidth();
        this.values = new int[width * (isOfSamples() ? image.getRaster().getNumBands() : 1)];
    }

    private boolean isOfSamples() {
        return image.getColorModel() instanceof ComponentColorModel;
    }

    int width() {
        return width;
    }

    int height() {
        return image.getHeight();
    }

    /** Writes red, green and blue of each pixel of a row, 0 to 255. */
    void read(int y, int[] rgb) {
        if (isOfSamples()) {
            readSamples(y, rgb);
        } else {
            readColours(y, rgb);
        }
    }

    /** Much faster than {@code getRGB}, which also takes grey for linear light and makes it brighter. */
    private void readSamples(int y, int[] rgb) {
        Raster raster = image.getRaster();
        int bands = raster.getNumBands();
        int colours = image.getColorModel().getNumColorComponents();
        boolean opaque = !image.getColorModel().hasAlpha();
        int full = (1 << raster.getSampleModel().getSampleSize(0)) - 1;
        raster.getPixels(0, y, width, 1, values);
        for (int x = 0; x < width; x++) {
            int first = x * bands;
            int alpha = opaque ? WHITE : values[first + colours] * WHITE / full;
            for (int colour = 0; colour < COLOURS; colour++) {
                int sample = values[first + Math.min(colour, colours - 1)];
                rgb[x * COLOURS + colour] = overWhite(full == WHITE ? sample : sample * WHITE / full, alpha);
            }
        }
    }

    /** Of a palette. */
    private void readColours(int y, int[] rgb) {
        image.getRGB(0, y, width, 1, values, 0, width);
        for (int x = 0; x < width; x++) {
            int argb = values[x];
            int alpha = argb >>> 24;
            rgb[x * COLOURS] = overWhite(argb >> 16 & 0xFF, alpha);
            rgb[x * COLOURS + 1] = overWhite(argb >> 8 & 0xFF, alpha);
            rgb[x * COLOURS + 2] = overWhite(argb & 0xFF, alpha);
        }
    }

    private static int overWhite(int value, int alpha) {
        return alpha == WHITE ? value : (value * alpha + WHITE * (WHITE - alpha)) / WHITE;
    }
}
