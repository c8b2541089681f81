package dev.rekap.contracts.decisions;

import java.util.List;

/**
 * The one thing that is asked now.
 *
 * @param action number of the action
 * @param field name of the field
 * @param why it is asked
 * @param readings values to choose from; empty where it has to be said
 */
public record FieldQuestion(int action, String field, FieldFlag why, List<String> readings) {

    public FieldQuestion {
        readings = List.copyOf(readings);
    }
}
