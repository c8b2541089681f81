package dev.rekap.contracts.orders;

import java.util.List;

/** One extracted row: a field for each column of the report, in the order of the columns. */
public record ExtractedRecord(List<ExtractedField> fields) {

    public ExtractedRecord {
        fields = List.copyOf(fields);
    }
}
