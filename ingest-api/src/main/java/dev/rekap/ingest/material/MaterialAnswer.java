package dev.rekap.ingest.material;

import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.contracts.decisions.MaterialPart;
import dev.rekap.ingest.UploadAnswer.RejectedFile;
import java.util.List;

/**
 * The result of a message.
 *
 * @param decisionId the decision
 * @param version of its material
 * @param accepted files that are part of the material, in the order they were sent
 * @param rejected files that are not, in the order they were sent
 */
public record MaterialAnswer(
        DecisionId decisionId, int version, List<MaterialPart> accepted, List<RejectedFile> rejected) {

    public MaterialAnswer {
        accepted = List.copyOf(accepted);
        rejected = List.copyOf(rejected);
    }
}
