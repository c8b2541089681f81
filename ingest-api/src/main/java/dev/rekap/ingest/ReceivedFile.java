package dev.rekap.ingest;

import dev.rekap.contracts.orders.AudioFile;
import java.time.Instant;

/**
 * A file that an upload brought.
 *
 * @param audio its description
 * @param receivedAt when, to the millisecond
 * @param state how far it has come
 */
public record ReceivedFile(AudioFile audio, Instant receivedAt, State state) {

    /** How far a file has come. The names lie in the database. */
    public enum State {
        /** It has its place in the report; its content may not be in the blob store yet. Nothing was promised. */
        REGISTERED,
        /** Its content is in the blob store: it will be in the manifest, and has to be published. */
        STORED,
        /** The broker has confirmed its task. */
        PUBLISHED
    }
}
