package dev.rekap.ingest.http;

import dev.rekap.contracts.decisions.PartKind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to a message.
 *
 * @param decisionId the decision, a fresh one if the call named none
 * @param version of its material
 * @param accepted files that are part of the material
 * @param rejected files that were not taken
 */
record MaterialBody(String decisionId, int version, List<Part> accepted, List<RejectedBody> rejected) {

    /**
     * A file that was taken.
     *
     * @param number its place among those that were sent, from 1
     * @param name as it was sent; none if it has none
     * @param kind what it is by its content
     * @param size in bytes
     */
    record Part(int number, @Nullable String name, PartKind kind, long size) {}
}
