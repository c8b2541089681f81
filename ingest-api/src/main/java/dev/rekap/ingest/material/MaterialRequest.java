package dev.rekap.ingest.material;

import dev.rekap.contracts.ReplyTo;
import dev.rekap.contracts.UserId;
import dev.rekap.contracts.decisions.DecisionId;
import dev.rekap.ingest.IncomingFile;
import java.util.List;
import java.util.Optional;

/**
 * One message or album, as the caller sent it.
 *
 * @param decisionId chosen by the caller, so that a repeat changes nothing; none for a fresh one
 * @param userId whose decision it is
 * @param version of the material, from 1
 * @param text of the message, or the caption; at most {@link dev.rekap.contracts.decisions.Material#MAX_TEXT_LENGTH} characters
 * @param language BCP 47 tag of what is written and spoken, if the caller gave one
 * @param replyTo where the user waits, if the caller gave it
 * @param dryRun whether the plan is only to be shown
 * @param keepParts whether the files are those of the version before; {@code files} is empty then
 * @param files in the order of sending
 * @param surplus names of files beyond those that one message takes; their content was thrown away
 */
public record MaterialRequest(
        Optional<DecisionId> decisionId,
        UserId userId,
        int version,
        Optional<String> text,
        Optional<String> language,
        Optional<ReplyTo> replyTo,
        boolean dryRun,
        boolean keepParts,
        List<IncomingFile> files,
        List<String> surplus) {

    public MaterialRequest {
        files = List.copyOf(files);
        surplus = List.copyOf(surplus);
    }
}
