package dev.rekap.contracts.orders;

import dev.rekap.contracts.SingleValue;
import dev.rekap.contracts.Uuids;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Names one audio file within one report.
 *
 * <p>It is derived from the report and the content, so the same recording sent again to the same report is the same file:
 * that makes a repeated upload harmless.
 */
@SingleValue
public record FileId(UUID value) {

    /**
     * The id of this content in this report.
     *
     * @param sha256 of the file's content, 64 lower-case hexadecimal digits
     */
    public static FileId of(ReportId report, String sha256) {
        return new FileId(UUID.nameUUIDFromBytes((report + "/" + sha256).getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Reads the canonical form, 36 characters.
     *
     * @throws IllegalArgumentException if the text is anything else
     */
    public static FileId parse(String text) {
        return new FileId(Uuids.parseCanonical(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
