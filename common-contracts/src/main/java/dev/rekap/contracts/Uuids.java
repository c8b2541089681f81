package dev.rekap.contracts;

import java.util.UUID;

/** {@link UUID#fromString} also takes short forms such as {@code 1-1-1-1-1}; ids have one spelling only. */
public final class Uuids {

    private static final int CANONICAL_LENGTH = 36;

    private Uuids() {}

    /**
     * Reads the canonical form, 36 characters.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static UUID parseCanonical(String text) {
        if (text.length() != CANONICAL_LENGTH) {
            throw new IllegalArgumentException("not a UUID of 36 characters");
        }
        return UUID.fromString(text);
    }
}
