package dev.rekap.contracts.orders;

import java.time.Instant;
import java.util.List;

/**
 * The user said "that was all": from here on the set of files is fixed.
 *
 * @param reportId the report
 * @param settings of the report
 * @param files the manifest, in upload order, at least one
 * @param sealedAt when the manifest was written
 */
public record ReportSealed(ReportId reportId, ReportSettings settings, List<AudioFile> files, Instant sealedAt)
        implements OrderMessage {

    public ReportSealed {
        files = List.copyOf(files);
        if (files.isEmpty()) {
            throw new IllegalArgumentException("a sealed report has files");
        }
    }
}
