package dev.rekap.proposal;

/**
 * What a model sees in a picture.
 *
 * @param part number of the part of the material
 * @param seen what is to be seen
 * @param writing the words and numbers that stand in the picture, as they stand there; empty if there are none
 */
public record PictureDescription(int part, String seen, String writing) {}
