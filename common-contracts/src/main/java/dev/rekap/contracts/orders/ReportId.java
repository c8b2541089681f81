package dev.rekap.contracts.orders;

import dev.rekap.contracts.SingleValue;
import dev.rekap.contracts.Uuids;
import java.util.UUID;

/** Names one report: up to 30 audio files of one user, one result file. */
@SingleValue
public record ReportId(UUID value) {

    public static ReportId random() {
        return new ReportId(UUID.randomUUID());
    }

    /**
     * Reads the canonical form, 36 characters.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static ReportId parse(String text) {
        return new ReportId(Uuids.parseCanonical(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
