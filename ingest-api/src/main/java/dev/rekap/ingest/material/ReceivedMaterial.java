package dev.rekap.ingest.material;

import dev.rekap.contracts.decisions.MaterialCollected;

/**
 * One version of a decision's material, as far as it was received.
 *
 * @param fact what is published
 * @param state how far it has come
 */
public record ReceivedMaterial(MaterialCollected fact, State state) {

    /** How far it has come. The names lie in the database. */
    public enum State {
        /** Its files may not be in the blob store yet. Nothing was promised. */
        REGISTERED,
        /** Its files are in the blob store: it has to be published. */
        STORED,
        /** The broker has confirmed it. */
        PUBLISHED
    }
}
