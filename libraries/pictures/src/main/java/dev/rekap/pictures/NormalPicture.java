package dev.rekap.pictures;

/**
 * A picture in its normal form.
 *
 * @param jpeg a JPEG in RGB that stands upright and carries no metadata; the array belongs to the caller
 * @param width in pixels, at most {@link Pictures#NORMAL_SIDE}
 * @param height in pixels, at most {@link Pictures#NORMAL_SIDE}
 * @param firstFrameOnly whether the original was animated, and more frames were left out
 */
@SuppressWarnings("ArrayRecordComponent") // Made once, passed on and never compared.
public record NormalPicture(byte[] jpeg, int width, int height, boolean firstFrameOnly) {}
