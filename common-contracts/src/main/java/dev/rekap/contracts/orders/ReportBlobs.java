package dev.rekap.contracts.orders;

import dev.rekap.contracts.BlobKey;

/** Where the blobs of a report lie. The names outlive a refactoring: they are pinned by a test. */
public record ReportBlobs(ReportId reportId) {

    /** What every key of the report begins with, slash included. */
    public String prefix() {
        return "reports/" + reportId + "/";
    }

    /** What the key of every audio file begins with, slash included. */
    public String audioPrefix() {
        return prefix() + "audio/";
    }

    /** What the key of every transcript begins with, slash included: of files and of pieces. */
    public String transcriptsPrefix() {
        return prefix() + "transcripts/";
    }

    public BlobKey audio(FileId file) {
        return new BlobKey(audioPrefix() + file);
    }

    /** {@link ReportSettings} as the first upload fixed them. */
    public BlobKey settings() {
        return key("settings.json");
    }

    /** Marker of an earlier version, which is no longer written: the user said "that was all", the manifest follows. */
    public BlobKey sealing() {
        return key("sealing");
    }

    /** The fixed set of files of a report that an earlier version sealed; no longer written. */
    public BlobKey manifest() {
        return key("manifest.json");
    }

    /** Marker: cancelled, expired or deleted; nothing is accepted and no money spent any more. */
    public BlobKey closed() {
        return key("closed");
    }

    /** What was heard in a file, so that a repeated task does not pay twice. */
    public BlobKey transcript(FileId file) {
        return new BlobKey(transcriptsPrefix() + file + ".json");
    }

    /**
     * What was heard in a piece of a long file, so that an attempt that breaks off does not begin anew.
     *
     * @param piece its name, letters, digits and dashes
     */
    public BlobKey transcriptOfPiece(FileId file, String piece) {
        return new BlobKey(transcriptsPrefix() + file + "/" + piece + ".json");
    }

    public BlobKey csv(int version) {
        return key("report-" + version + ".csv");
    }

    private BlobKey key(String name) {
        return new BlobKey(prefix() + name);
    }
}
