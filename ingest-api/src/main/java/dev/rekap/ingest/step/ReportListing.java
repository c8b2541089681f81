package dev.rekap.ingest.step;

import dev.rekap.contracts.orders.FileId;
import java.util.Set;

/**
 * What one listing shows of a report.
 *
 * @param audio files that are stored, wanted or not
 * @param hasSettings whether somebody opened it
 * @param sealing whether somebody began to seal it
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
