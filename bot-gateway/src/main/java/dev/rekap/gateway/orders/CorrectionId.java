package dev.rekap.gateway.orders;

import java.util.UUID;

/** Names one correction of a table in a chat; also the subject of its message. */
public record CorrectionId(UUID value) {

    public static CorrectionId random() {
        return new CorrectionId(UUID.randomUUID());
    }

    /**
     * Reads what {@link #toString()} wrote.
     *
     * @throws IllegalArgumentException if it is something else
     */
    public static CorrectionId parse(String text) {
        return new CorrectionId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
