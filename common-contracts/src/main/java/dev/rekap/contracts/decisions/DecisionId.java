package dev.rekap.contracts.decisions;

import dev.rekap.contracts.SingleValue;
import dev.rekap.contracts.Uuids;
import java.util.UUID;

/** Names one decision: one message or album of a user and all that follows from it. */
@SingleValue
public record DecisionId(UUID value) {

    public static DecisionId random() {
        return new DecisionId(UUID.randomUUID());
    }

    /**
     * Reads the canonical form, 36 characters.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static DecisionId parse(String text) {
        return new DecisionId(Uuids.parseCanonical(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
