package dev.rekap.extraction.rules.address;

/**
 * One part of an address in its normal form.
 *
 * @param kind what it is; a part replaces another of the same kind when the speaker corrects themself
 * @param text such as {@code Jalan Melati}, {@code nomor 3}, {@code RT 2}
 * @param end index of the token after it
 */
public record AddressPart(Kind kind, String text, int end) {

    public enum Kind {
        /** A road or settlement with its name. */
        ROAD,
        NUMBER,
        RT,
        RW,
        BLOCK,
        FLOOR,
        DISTRICT,
        LANDMARK,
        CITY,
        /** Words after "alamat" that no class is known for. */
        WORDS
    }
}
