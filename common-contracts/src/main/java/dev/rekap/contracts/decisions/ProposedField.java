package dev.rekap.contracts.decisions;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One field of an action, as it is proposed.
 *
 * @param name of the {@link ActionFields}
 * @param value in its canonical form: numbers in digits without grouping, several values one a line; none if it is still to be said
 * @param confidence 0 (a guess) to 1 (certain), computed from evidence and readings and never asked of a model
 * @param evidence what it was read from
 * @param flags why a person should look at it
 * @param readings other values it may be, the likeliest first
 */
public record ProposedField(
        String name,
        @Nullable String value,
        double confidence,
        List<FieldEvidence> evidence,
        Set<FieldFlag> flags,
        List<String> readings) {

    public ProposedField {
        if (!(confidence >= 0 && confidence <= 1)) {
            throw new IllegalArgumentException("confidence is 0 to 1");
        }
        evidence = List.copyOf(evidence);
        flags = Set.copyOf(flags);
        readings = List.copyOf(readings);
    }
}
