package dev.rekap.contracts.decisions;

import org.jspecify.annotations.Nullable;

/**
 * What a field is at the other side, and what it would become.
 *
 * @param name of the {@link ActionFields}
 * @param before none where there is nothing yet
 * @param after none where it would be taken away
 */
public record FieldChange(
        String name, @Nullable String before, @Nullable String after) {}
