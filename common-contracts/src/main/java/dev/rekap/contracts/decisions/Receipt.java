package dev.rekap.contracts.decisions;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the other side says is there, read back after it was done.
 *
 * @param reference the other side's own name of it, such as a product's id
 * @param link where a person can see it
 * @param fields as they are there
 * @param undo what the adapter needs to take it back, and to see whether somebody changed it since; only the adapter reads it
 * @param at when it was read back
 */
public record Receipt(
        String reference, @Nullable String link, List<ActionField> fields, List<ActionField> undo, Instant at) {

    public Receipt {
        fields = List.copyOf(fields);
        undo = List.copyOf(undo);
    }
}
