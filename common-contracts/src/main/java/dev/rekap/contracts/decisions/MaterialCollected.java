package dev.rekap.contracts.decisions;

import java.time.Instant;

/**
 * A message, or all parts of an album, lie in the blob store and are to be read.
 *
 * @param decisionId the decision that begins, or whose material was changed
 * @param material what was sent
 * @param collectedAt when it was complete
 */
public record MaterialCollected(DecisionId decisionId, Material material, Instant collectedAt)
        implements DecisionMessage {}
