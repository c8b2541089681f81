package dev.rekap.ingest.step;

import dev.rekap.contracts.orders.FileId;
import java.util.Set;

/**
 * What one listing of the blob store shows of a report.
 *
 * @param audio files that are stored, wanted or not
 * @param hasSettings whether the report was opened
 * @param sealing whether sealing has begun
 * @param hasManifest whether the set of files is fixed
 * @param closed whether it was cancelled, has expired or was deleted
 */
record ReportListing(Set<FileId> audio, boolean hasSettings, boolean sealing, boolean hasManifest, boolean closed) {

    ReportListing {
        audio = Set.copyOf(audio);
    }

    boolean sealed() {
        return sealing || hasManifest;
    }
}
