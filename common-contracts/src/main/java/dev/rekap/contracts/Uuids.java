package dev.rekap.contracts;

import java.util.UUID;

/** {@link UUID#fromString} also takes short forms such as {@code 1-1-1-1-1}; ids have one spelling only. */
final class Uuids {

    private static final int CANONICAL_LENGTH = 36;

    private Uuids() {}

    static UUID parseCanonical(String text) {
        if (text.length() != CANONICAL_LENGTH) {
            throw new IllegalArgumentException("not a UUID of 36 characters");
        }
        return UUID.fromString(text);
    }
}
