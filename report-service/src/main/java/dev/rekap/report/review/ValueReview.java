package dev.rekap.report.review;

import dev.rekap.contracts.Flag;
import dev.rekap.contracts.orders.ExtractedField;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person said of one value. It is kept beside what was read, which stays as it is.
 *
 * @param column of the value
 * @param corrected whether another value takes the place of the one that was read
 * @param value that one; none if there is to be no value, or it was not corrected
 * @param confirmed whether the value was confirmed as it stands
 */
public record ValueReview(
        String column, boolean corrected, @Nullable String value, boolean confirmed) {

    private static final Set<Flag> REMARKS = Set.of(Flag.CORRECTED, Flag.SUMMED);

    /** Another value; the one that was read confirms it. */
    static ValueReview of(ExtractedField read, @Nullable String value) {
        boolean same = Objects.equals(read.value(), value);
        return new ValueReview(read.column(), !same, same ? null : value, same);
    }

    ValueReview confirm() {
        return new ValueReview(column, corrected, value, true);
    }

    /** The value as it stands now, with the words that were heard. */
    ExtractedField of(ExtractedField read) {
        @Nullable String now = corrected ? value : read.value();
        return new ExtractedField(
                column, now, corrected && now != null ? 1 : read.confidence(), read.evidence(), flags(read));
    }

    private Set<Flag> flags(ExtractedField read) {
        Set<Flag> flags = corrected
                ? EnumSet.of(Flag.CORRECTED_BY_PERSON)
                : read.flags().stream()
                        .filter(REMARKS::contains)
                        .collect(Collectors.toCollection(() -> EnumSet.noneOf(Flag.class)));
        if (confirmed) {
            flags.add(Flag.CONFIRMED_BY_PERSON);
        }
        return flags;
    }
}
