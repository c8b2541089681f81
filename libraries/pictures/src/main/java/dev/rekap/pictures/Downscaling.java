package dev.rekap.pictures;

import java.util.Arrays;

/** Makes a picture smaller; each new pixel is the mean of the area that it covers. Not thread-safe. */
final class Downscaling {

    private static final int COLOURS = 3;

    private final int width;
    private final int height;
    private final float[] sums;
    private final int[] pixels;

    private Downscaling(int width, int height) {
        this.width = width;
        this.height = height;
        this.sums = new float[width * COLOURS];
        this.pixels = new int[width * height];
    }

    /** Makes the longer side at most {@code side} pixels long; a picture that fits keeps its size. */
    static RgbPixels toFit(PixelRows rows, int side) {
        double scale = Math.min(1, (double) side / Math.max(rows.width(), rows.height()));
        Downscaling scaled = new Downscaling(scaled(rows.width(), scale), scaled(rows.height(), scale));
        return scaled.run(rows);
    }

    private static int scaled(int length, double scale) {
        return (int) Math.max(1, Math.round(length * scale));
    }

    private RgbPixels run(PixelRows rows) {
        int[] rgb = new int[rows.width() * COLOURS];
        float[] row = new float[sums.length];
        double rowHeight = (double) height / rows.height();
        int y = 0;
        for (int from = 0; from < rows.height(); from++) {
            rows.read(from, rgb);
            narrow(rgb, rows.width(), row);
            double top = from * rowHeight;
            double bottom = from + 1 == rows.height() ? height : top + rowHeight;
            // A row is at most as high as one of the result: it reaches into no more than two.
            double within = Math.min(bottom, y + 1.0) - top;
            add(row, (float) within);
            if (bottom >= y + 1.0) {
                finish(y++);
                add(row, (float) (bottom - y));
            }
        }
        return new RgbPixels(width, height, pixels);
    }

    /** The means of a row's pixels. */
    private void narrow(int[] rgb, int length, float[] row) {
        Arrays.fill(row, 0);
        double pixelWidth = (double) width / length;
        for (int from = 0; from < length; from++) {
            double left = from * pixelWidth;
            double right = from + 1 == length ? width : left + pixelWidth;
            int x = Math.min((int) left, width - 1);
            float within = (float) (Math.min(right, x + 1.0) - left);
            float beyond = (float) (right - left) - within;
            for (int colour = 0; colour < COLOURS; colour++) {
                int value = rgb[from * COLOURS + colour];
                row[x * COLOURS + colour] += value * within;
                if (beyond > 0 && x + 1 < width) {
                    row[(x + 1) * COLOURS + colour] += value * beyond;
                }
            }
        }
    }

    private void add(float[] row, float weight) {
        if (weight > 0) {
            for (int i = 0; i < sums.length; i++) {
                sums[i] += row[i] * weight;
            }
        }
    }

    private void finish(int y) {
        for (int x = 0; x < width; x++) {
            pixels[y * width + x] = level(3 * x) << 16 | level(3 * x + 1) << 8 | level(3 * x + 2);
        }
        Arrays.fill(sums, 0);
    }

    private int level(int i) {
        return Math.clamp(Math.round(sums[i]), 0, 255);
    }
}
