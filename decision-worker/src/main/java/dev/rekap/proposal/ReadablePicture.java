package dev.rekap.proposal;

/** A picture of the material in its normal form: a JPEG as models see it and the shop gets it. */
public final class ReadablePicture {

    private final int part;
    private final byte[] jpeg;

    /**
     * A picture.
     *
     * @param part number of the part of the material
     * @param jpeg its bytes; not copied
     */
    public ReadablePicture(int part, byte[] jpeg) {
        this.part = part;
        this.jpeg = jpeg;
    }

    /** Number of the part of the material. */
    public int part() {
        return part;
    }

    /** The bytes; not to be changed. */
    public byte[] jpeg() {
        return jpeg;
    }
}
