package dev.rekap.contracts.decisions;

import dev.rekap.contracts.BlobKey;

/** Where the blobs of a decision lie. The names outlive a refactoring: they are pinned by a test. */
public record DecisionBlobs(DecisionId decisionId) {

    /** What every key of the decision begins with, slash included. */
    public String prefix() {
        return "decisions/" + decisionId + "/";
    }

    /** A file as it was sent; a later version of the material never changes it. */
    public BlobKey material(String sha256) {
        return new BlobKey(prefix() + "material/" + sha256);
    }

    /** A picture in the form in which models see it and the shop gets it. */
    public BlobKey picture(String sha256) {
        return new BlobKey(prefix() + "pictures/" + sha256 + ".jpg");
    }

    /** What was heard in a recording, so that it is not paid for twice. */
    public BlobKey transcript(String sha256) {
        return new BlobKey(prefix() + "transcripts/" + sha256 + ".json");
    }

    /** The material as a fact, for as long as it waits for what is heard in it. */
    public BlobKey waiting() {
        return new BlobKey(prefix() + "material.json");
    }

    /** Marker: deleted; no money is spent any more. */
    public BlobKey closed() {
        return new BlobKey(prefix() + "closed");
    }
}
