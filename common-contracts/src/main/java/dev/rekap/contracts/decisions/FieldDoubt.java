package dev.rekap.contracts.decisions;

import java.util.List;

/**
 * What a look at the other side found to be doubtful about a field.
 *
 * @param name of the {@link ActionFields}
 * @param flag why
 * @param readings what the other side has instead, the likeliest first
 */
public record FieldDoubt(String name, FieldFlag flag, List<String> readings) {

    public FieldDoubt {
        readings = List.copyOf(readings);
    }
}
