package dev.rekap.contracts.orders;

import dev.rekap.contracts.Flag;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The value of one column in one record.
 *
 * @param column name of the column
 * @param value as {@link ColumnType} writes it; none if nothing was said
 * @param confidence 0 (a guess) to 1 (certain); 0 without a value
 * @param evidence the words it was read from, in order of mention; several for a sum
 * @param flags why a person should look at it
 * @param otherReading what a second reading of the words came to, where it is another value ({@link Flag#OTHER_READING})
 */
public record ExtractedField(
        String column,
        @Nullable String value,
        double confidence,
        List<Evidence> evidence,
        Set<Flag> flags,
        @Nullable String otherReading) {

    /** Below this a value is flagged {@link Flag#LOW_CONFIDENCE}. */
    public static final double CONFIDENT = 0.7;

    public ExtractedField {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is 0 to 1");
        }
        evidence = List.copyOf(evidence);
        flags = Set.copyOf(flags);
    }

    /** A field that was read once, or twice alike. */
    public ExtractedField(
            String column, @Nullable String value, double confidence, List<Evidence> evidence, Set<Flag> flags) {
        this(column, value, confidence, evidence, flags, null);
    }

    public static ExtractedField missing(String column) {
        return new ExtractedField(column, null, 0, List.of(), Set.of(Flag.MISSING));
    }
}
